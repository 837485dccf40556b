package evisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import evisor.advice.Advisor;
import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.request.AskedRequest;
import evisor.request.RequestException;
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
 * piece of work. Each is measured in a process of its own, by the one-answer compiler, so that
 * neither what other tests made of the code nor their coverage counts, and the least of several
 * rounds counts, which other load hardly touches. The bounds are about twice what was measured,
 * even under heavy load: what takes three times as long is found.
 */
final class StartGuardTest {

  /** The first answer takes about 7 of it, without the fast starts of the launcher. */
  private static final double MOST_OF_START = 16;

  /** A thousand decisions take about 12 of it; where each is worked out three times, 26 to 31. */
  private static final double MOST_OF_DECISIONS = 24;

  private static final int ROUNDS = 4;
  private static final int DECISIONS = 400;
  private static final int WORKS = 3;

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

  /** What is measured in a process of its own. */
  static final class Measured {
    private Measured() {}

    /** Prints the processor time of all of the process, or how many times the work it took. */
    public static void main(String[] args) throws Exception {
      switch (args[0]) {
        case "work" -> {
          work();
          System.out.println(processorTime());
        }
        case "answer" -> {
          answer();
          System.out.println(processorTime());
        }
        default -> System.out.println(decisions(Engine.valueOf(args[0])));
      }
    }

    private static void answer() {
      PrintStream nowhere =
          new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
      int status = Main.run(InputStream.nullInputStream(), nowhere, nowhere, RECOMMEND);
      if (status != 0) {
        throw new IllegalStateException("there is no answer");
      }
    }

    /** Returns how many times as long as the work a thousand decisions take. */
    private static double decisions(Engine engine) throws FaultyFilesException, RequestException {
      Advisor advisor =
          Advisor.load(
              RulesFolder.at(Path.of("rules"), "rules"),
              engine,
              Optional.of(Path.of(System.getProperty("evisor.cache"))));
      AskedRequest request =
          advisor
              .requests()
              .read(
                  "{\"sample\":{\"type\":\"plasma\",\"volume\":\"1 mL\"}}"
                      .getBytes(StandardCharsets.UTF_8),
                  "request");
      double decisions = Double.MAX_VALUE;
      double works = Double.MAX_VALUE;
      for (int round = 0; round < ROUNDS; round++) {
        decisions = Math.min(decisions, time(DECISIONS, () -> advisor.recommend(request)));
        works = Math.min(works, time(WORKS, Measured::work));
      }
      return 1000 * decisions / works;
    }

    /** Returns how long one of several takes. */
    private static double time(int times, Runnable task) {
      long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (int i = 0; i < times; i++) {
        task.run();
      }
      long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      return (double) (end - begin) / times;
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
  }

  private double measured(String what, String... options) throws IOException, InterruptedException {
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
    return Double.parseDouble(said.strip());
  }

  @Test
  void aFirstAnswerStartsNoCompilerAndNoSchemaLibrary() throws Exception {
    measured("answer");
    Path log = folder.resolve("classes");
    double logged = measured("answer", "-Xlog:class+load:file=" + log);
    double start = Math.min(logged, measured("answer"));
    List<String> foreign =
        Files.readAllLines(log).stream()
            .filter(
                line ->
                    line.matches(
                        ".* (org\\.(antlr|eclipse|drools\\.drl)|com\\.(networknt|github))\\..*"))
            .toList();

    assertThat(foreign).isEmpty();
    assertThat(start / measured("work")).isLessThan(MOST_OF_START);
  }

  @Test
  void aDecisionTakesNoMultipleOfItsTime() throws Exception {
    for (Engine engine : List.of(Engine.EXECUTABLE, Engine.PLAIN)) {
      // Whatever has to be made of the rules first is no part of a decision.
      assertThat(measured(engine.name())).isLessThan(MOST_OF_DECISIONS);
    }
  }
}
