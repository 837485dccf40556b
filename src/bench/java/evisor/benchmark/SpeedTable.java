package evisor.benchmark;

import evisor.advice.Advisor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Measures whole calls of the launcher in turn with a bare Java, then decisions and their parts,
 * and writes what came out into the README, between its two marks.
 */
public final class SpeedTable {

  private static final Path README = Path.of("README.md");
  private static final String BEGIN = "<!-- speed: written by mvn -q -Pbenchmark verify -->\n";
  private static final String END = "<!-- end of speed -->\n";

  private SpeedTable() {}

  /**
   * Measures and writes.
   *
   * @param args what is measured and only printed, for example {@code starts}; all without any,
   *     which is written into the README
   */
  public static void main(String[] args) throws Exception {
    Path target = Files.createDirectories(Path.of("target"));
    Calls calls = new Calls(Files.createTempDirectory(target, "speed"));
    Map<String, Callable<String>> parts = new LinkedHashMap<>();
    parts.put("starts", calls::starts);
    parts.put("decisions", SpeedTable::decisions);
    parts.put("threads", Parts::threads);
    parts.put("sizes", Parts::sizes);
    parts.put("around", Parts::around);
    parts.put("batches", calls::batches);
    parts.put("commands", calls::commands);
    if (args.length > 0) {
      parts.keySet().retainAll(List.of(args));
    }
    StringBuilder tables = new StringBuilder("\n").append(machine());
    for (Callable<String> part : parts.values()) {
      tables.append('\n').append(part.call());
    }
    if (args.length > 0) {
      System.out.print(tables);
      return;
    }
    String readme = Files.readString(README);
    int begin = readme.indexOf(BEGIN) + BEGIN.length();
    Files.writeString(
        README, readme.substring(0, begin) + tables + readme.substring(readme.indexOf(END)));
  }

  /** Times the engines that answer alike. */
  private static String decisions() throws Exception {
    Advisor drools = Runs.DROOLS.advisor();
    for (Runs other : Runs.values()) {
      DrawnRequests.requireAlike(drools, other.advisor());
    }
    return Parts.decisions();
  }

  private static String machine() throws IOException {
    return String.format(
        Locale.ROOT,
        "%s, %d cores, Java %s, %s; medians.%n",
        cpu(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"),
        LocalDate.now(ZoneOffset.UTC));
  }

  private static String cpu() throws IOException {
    Path info = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(info)) {
      return System.getProperty("os.arch");
    }
    return Files.readAllLines(info).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse(System.getProperty("os.arch"));
  }
}
