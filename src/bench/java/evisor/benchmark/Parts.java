package evisor.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Decisions and their parts in a process that has warmed up. */
final class Parts {

  /** By how much the cost of one more may differ and still be called the same. */
  private static final double ALIKE = 1.5;

  private Parts() {}

  /** Returns the table of decisions by each engine. */
  static String decisions() throws RunnerException {
    StringBuilder table = new StringBuilder();
    for (String part : List.of("decision", "rulesAlone")) {
      table.append(part.equals("decision") ? "| one decision" : "\n| the rules alone, both passes");
      table.append(
          ", warm, one thread | median, µs | 99 of 100 under, µs | times straight Java |\n");
      table.append("| --- | --: | --: | --: |\n");
      double floor = 0;
      for (RunResult result : run(options(DecisionBenchmark.class, part))) {
        double median = percentile(result, 50);
        floor = floor == 0 ? median : floor;
        table.append(
            line(
                "| %s | %.0f | %.0f | %.1f |%n",
                Runs.valueOf(result.getParams().getParam("engine")).label(),
                median,
                percentile(result, 99),
                median / floor));
      }
    }
    return table.toString();
  }

  /** Returns a sentence on decisions by one thread and by two. */
  static String threads() throws RunnerException {
    double one = perSecond(1);
    double two = perSecond(2);
    return line(
        "One thread decides %,.0f requests a second, two decide %,.0f: %.2f times as many.%n",
        one, two, two / one);
  }

  private static double perSecond(int threads) throws RunnerException {
    RunResult result =
        run(options(DecisionBenchmark.class, "decision")
                .param("engine", Runs.DROOLS.name())
                .mode(Mode.Throughput)
                .timeUnit(java.util.concurrent.TimeUnit.SECONDS)
                .threads(threads))
            .iterator()
            .next();
    return result.getPrimaryResult().getScore();
  }

  /** Returns the table of what stands around a decision. */
  static String around() throws RunnerException {
    StringBuilder table = new StringBuilder();
    table.append("| warm, one thread | median, µs | 99 of 100 under, µs |\n| --- | --: | --: |\n");
    for (RunResult result : run(options(AnswerBenchmark.class, ""))) {
      table.append(
          line(
              "| %s | %.0f | %.0f |%n",
              result
                  .getPrimaryResult()
                  .getLabel()
                  .replaceAll("([A-Z])", " $1")
                  .toLowerCase(Locale.ROOT)
                  .replace("drools", "Drools"),
              percentile(result, 50),
              percentile(result, 99)));
    }
    return table.toString();
  }

  /**
   * Returns the tables of decisions by rules and of trains of several sizes, and what they show.
   */
  static String sizes() throws RunnerException {
    List<RunResult> results = List.copyOf(run(options(SizeBenchmark.class, "decision")));
    return sizes("rules", results) + "\n" + sizes("trains", results);
  }

  private static String sizes(String what, List<RunResult> results) {
    StringBuilder table = new StringBuilder();
    table.append(
        line("| one decision | median, µs | µs for each of the %s | µs for one more |%n", what));
    table.append("| --- | --: | --: | --: |\n");
    List<Double> more = new ArrayList<>();
    int last = 0;
    double before = 0;
    for (RunResult result : results) {
      String size = result.getParams().getParam("size");
      if (size.endsWith(what)) {
        int count = Integer.parseInt(size.split(" ", 2)[0]);
        double median = percentile(result, 50);
        if (last > 0) {
          more.add((median - before) / (count - last));
        }
        table.append(
            line(
                "| %,d %s | %.0f | %.2f | %s |%n",
                count,
                what,
                median,
                median / count,
                last == 0 ? "" : line("%.2f", (median - before) / (count - last))));
        last = count;
        before = median;
      }
    }
    return table + "\n" + shown(what, more.get(0), more.get(1));
  }

  /** Returns what the cost of one more, among few and among many, shows. */
  private static String shown(String what, double few, double many) {
    if (many > ALIKE * few) {
      return line("One more of the %s costs more the more there are.%n", what);
    }
    return few > ALIKE * many
        ? line("One more of the %s costs less the more there are.%n", what)
        : line(
            "The cost is linear: one more of the %s costs as much among many as among few.%n",
            what);
  }

  private static ChainedOptionsBuilder options(Class<?> benchmark, String part) {
    return new OptionsBuilder().include(benchmark.getName() + "\\." + part);
  }

  private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
    return new Runner(options.build()).run();
  }

  private static double percentile(RunResult result, int rank) {
    return result.getPrimaryResult().getStatistics().getPercentile(rank);
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
