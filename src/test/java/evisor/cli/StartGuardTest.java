package evisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import evisor.advice.Advisor;
import evisor.files.RulesFolder;
import evisor.request.AskedRequest;
import evisor.rules.Engine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Guards how long a first answer and a decision take, as processor time beside that of a fixed
 * piece of work in the same run. The bounds are some times what was measured: only what multiplies
 * the time is meant to be found.
 */
final class StartGuardTest {

  /** The first answer takes about 7 of it, without the fast starts of the launcher. */
  private static final double MOST_OF_START = 30;

  /** A thousand decisions take about 20 of it. */
  private static final double MOST_OF_DECISIONS = 100;

  private static final List<String> RECOMMEND =
      List.of(
          "recommend",
          "--sample",
          "plasma",
          "--volume",
          "1 mL",
          "--format",
          "json",
          "--with",
          "none",
          "--rules",
          "rules");

  /** What one test compiles is there for the other. */
  @TempDir private static Path folder;

  /** What is measured in a process of its own: prints the processor time of all of it. */
  static final class Measured {
    private Measured() {}

    /** Works, or answers. */
    public static void main(String[] args) {
      if (args[0].equals("work")) {
        work();
      } else {
        PrintStream nowhere =
            new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        int status = Main.run(InputStream.nullInputStream(), nowhere, nowhere, RECOMMEND);
        if (status != 0) {
          throw new IllegalStateException("there is no answer");
        }
      }
      System.out.println(processorTime());
    }
  }

  private static long processorTime() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** Does a fixed piece of work, of the kind that an answer is made of. */
  private static long work() {
    SplittableRandom random = new SplittableRandom(1);
    TreeMap<String, Double> map = new TreeMap<>();
    for (int i = 0; i < 150_000; i++) {
      map.merge(Integer.toString(random.nextInt(20_000)), random.nextDouble(), Double::sum);
    }
    return map.values().stream().mapToLong(Double::doubleToLongBits).sum();
  }

  private long measured(String what, String... options) throws IOException, InterruptedException {
    List<String> call = new ArrayList<>();
    call.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    call.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    call.addAll(List.of(options));
    call.add("-Devisor.cache=" + folder.resolve("cache"));
    call.addAll(
        List.of("-cp", System.getProperty("java.class.path"), Measured.class.getName(), what));
    Process process = new ProcessBuilder(call).redirectError(Redirect.INHERIT).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return Long.parseLong(said.strip());
  }

  @Test
  void aFirstAnswerStartsNoCompilerAndNoSchemaLibrary() throws Exception {
    measured("answer");
    Path log = folder.resolve("classes");
    long start = measured("answer", "-Xlog:class+load:file=" + log);
    List<String> foreign =
        Files.readAllLines(log).stream()
            .filter(
                line ->
                    line.matches(
                        ".* (org\\.(antlr|eclipse|drools\\.drl)|com\\.(networknt|github))\\..*"))
            .toList();

    assertThat(foreign).isEmpty();
    assertThat((double) start / measured("work")).isLessThan(MOST_OF_START);
  }

  @Test
  void aDecisionTakesNoMultipleOfItsTime() throws Exception {
    Advisor drools =
        Advisor.load(
            RulesFolder.at(Path.of("rules"), "rules"),
            Engine.EXECUTABLE,
            Optional.of(folder.resolve("cache")));
    for (Advisor advisor : List.of(drools, drools.interpreted())) {
      AskedRequest request =
          advisor
              .requests()
              .read(
                  "{\"sample\":{\"type\":\"plasma\",\"volume\":\"1 mL\"}}"
                      .getBytes(StandardCharsets.UTF_8),
                  "request");
      repeat(300, () -> advisor.recommend(request));
      repeat(5, () -> work());

      double decisions = time(() -> repeat(200, () -> advisor.recommend(request))) * 5;
      double work = time(() -> repeat(5, () -> work())) / 5;
      assertThat(decisions / work).isLessThan(MOST_OF_DECISIONS);
    }
  }

  private static void repeat(int times, Runnable work) {
    for (int i = 0; i < times; i++) {
      work.run();
    }
  }

  private static double time(Runnable work) {
    long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    work.run();
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
  }
}
