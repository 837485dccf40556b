package evisor.benchmark;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures whole calls of the launcher in turn with a bare Java, then the parts of an answer, and
 * writes what came out into the README, between its two marks.
 */
public final class SpeedTable {

  private static final Path README = Path.of("README.md");
  private static final String BEGIN = "<!-- speed: written by mvn -q -Pbenchmark verify -->\n";
  private static final String END = "<!-- end of speed -->\n";
  private static final int ROUNDS = 11;

  private SpeedTable() {}

  /** Measures and writes. */
  public static void main(String[] args) throws Exception {
    StringBuilder table = new StringBuilder();
    calls(table);
    parts(table);
    String readme = Files.readString(README);
    int begin = readme.indexOf(BEGIN) + BEGIN.length();
    Files.writeString(
        README, readme.substring(0, begin) + table + readme.substring(readme.indexOf(END)));
  }

  private static void calls(StringBuilder table) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> ask = List.of("./evisor", "recommend", "--sample", "plasma", "--volume", "1 mL");
    Map<String, List<String>> calls = new LinkedHashMap<>();
    calls.put(
        "a bare Java (`java -Xshare:auto -version`)", List.of(java, "-Xshare:auto", "-version"));
    calls.put("JSON, nothing beside it", with(ask, "--format", "json", "--with", "none"));
    calls.put("text, with draws and what-ifs", ask);
    // The first call builds, the second makes fast starts ready.
    millis(ask);
    millis(ask);
    Map<String, List<Double>> times = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, List<String>> call : calls.entrySet()) {
        times.computeIfAbsent(call.getKey(), key -> new ArrayList<>()).add(millis(call.getValue()));
      }
    }
    table.append(
        String.format(
            Locale.ROOT,
            "%n%s, %d cores, Java %s, %s; medians of %d calls in turn.%n%n",
            cpu(),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("java.version"),
            LocalDate.now(ZoneOffset.UTC),
            ROUNDS));
    table.append(
        "| one call of `./evisor recommend` | ms | times a bare Java |\n| --- | --: | --: |\n");
    double bare = median(times.values().iterator().next());
    times.forEach(
        (call, found) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %.0f | %.1f |%n",
                    call,
                    median(found),
                    median(found) / bare)));
  }

  private static void parts(StringBuilder table) throws RunnerException {
    table.append(
        "\n| warm, one thread | median, µs | 99 of 100 under, µs |\n| --- | --: | --: |\n");
    for (RunResult result :
        new Runner(new OptionsBuilder().include(AnswerBenchmark.class.getName()).build()).run()) {
      String label = result.getPrimaryResult().getLabel();
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %.0f | %.0f |%n",
              label.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT),
              result.getPrimaryResult().getStatistics().getPercentile(50),
              result.getPrimaryResult().getStatistics().getPercentile(99)));
    }
  }

  private static List<String> with(List<String> call, String... more) {
    List<String> all = new ArrayList<>(call);
    all.addAll(Arrays.asList(more));
    return all;
  }

  private static double millis(List<String> call) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(call)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    if (process.waitFor() != 0) {
      throw new IOException(call + " failed");
    }
    return (System.nanoTime() - begin) / 1e6;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
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
