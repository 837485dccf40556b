package evisor.benchmark;

import evisor.advice.Advisor;
import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.request.RequestWriter;
import evisor.rules.Engine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whole calls of the launcher, as a planner or author waits for them. */
final class Calls {

  private static final int STARTS = 11;
  private static final int ROUNDS = 3;
  // The first thousands are answered while Java is still compiling itself.
  private static final List<Batch> BATCHES =
      List.of(
          new Batch(20_000, "short", "short"),
          new Batch(100_000, "short", "short"),
          new Batch(3_000, "full", "whole"));
  // Rules refuse some requests that are drawn over all that may be asked.
  private static final int SOME_REFUSED = 2;
  private static final String BOUND = "volumeInto(Method.SEC) > 100";

  private final Path dir;

  /** So many requests, the word of {@code --answer}, and what it is called in the table. */
  private record Batch(int count, String answer, String called) {}

  /**
   * Takes a folder for what the calls read and write.
   *
   * @param dir an empty folder
   */
  Calls(Path dir) {
    this.dir = dir;
  }

  /** Returns the table of starts, beside those of a bare Java. */
  String starts() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> ask = evisor("recommend", "--sample", "plasma", "--volume", "1 mL");
    Map<String, List<String>> calls = new LinkedHashMap<>();
    calls.put(
        "a bare Java (`java -Xshare:auto -version`)", List.of(java, "-Xshare:auto", "-version"));
    calls.put("JSON, nothing beside it", with(ask, "--format", "json", "--with", "none"));
    calls.put("text, with draws and what-ifs", ask);
    // The first call builds, the second makes fast starts ready.
    Call.of(ask, 0);
    Call.of(ask, 0);
    Map<String, List<Call>> times = new LinkedHashMap<>();
    OtherWork others = OtherWork.listen();
    for (int round = 0; round < STARTS; round++) {
      for (Map.Entry<String, List<String>> call : calls.entrySet()) {
        times
            .computeIfAbsent(call.getKey(), key -> new ArrayList<>())
            .add(Call.of(call.getValue(), 0));
      }
    }
    StringBuilder table = new StringBuilder();
    table.append(
        "| one call of `./evisor recommend` | ms | times a bare Java | ms of processor |\n");
    table.append("| --- | --: | --: | --: |\n");
    double bare = median(times.values().iterator().next(), Call::wallMs);
    times.forEach(
        (call, found) ->
            table.append(
                line(
                    "| %s | %.0f | %.1f | %.0f |%n",
                    call,
                    median(found, Call::wallMs),
                    median(found, Call::wallMs) / bare,
                    median(found, Call::processorMs))));
    double ours =
        times.values().stream().flatMap(List::stream).mapToDouble(Call::processorMs).sum();
    return table + "\n" + others.told(ours);
  }

  /** Returns the table of many requests at once. */
  String batches() throws IOException, InterruptedException, FaultyFilesException {
    Advisor advisor =
        Advisor.load(RulesFolder.at(Path.of("rules"), "rules"), Engine.PLAIN, Optional.empty());
    StringBuilder table = new StringBuilder();
    table.append("| `./evisor batch`, all cores | requests a second | ms of processor each |");
    table.append(" MB at most |\n| --- | --: | --: | --: |\n");
    for (Batch batch : BATCHES) {
      int count = batch.count();
      Path answers = dir.resolve("answers.jsonl");
      Path requests = dir.resolve(count + ".jsonl");
      Files.writeString(
          requests,
          DrawnRequests.of(advisor, count).stream()
              .map(asked -> new String(RequestWriter.canonical(asked), StandardCharsets.UTF_8))
              .collect(Collectors.joining("\n", "", "\n")));
      List<Call> calls =
          rounds(
              ROUNDS,
              SOME_REFUSED,
              evisor(
                  "batch",
                  requests.toString(),
                  "--answer",
                  batch.answer(),
                  "-o",
                  answers.toString()));
      try (Stream<String> lines = Files.lines(answers)) {
        if (lines.count() != count) {
          throw new IOException("not every request was answered");
        }
      }
      table.append(
          line(
              "| %,d requests, %s answers | %,.0f | %.2f | %.0f |%n",
              count,
              batch.called(),
              count / median(calls, Call::wallMs) * 1000,
              median(calls, Call::processorMs) / count,
              median(calls, Call::peakMb)));
    }
    return table.toString();
  }

  /** Returns the table of other commands. */
  String commands() throws IOException, InterruptedException {
    String out = dir.resolve("out").toString();
    Map<String, List<String>> calls = new LinkedHashMap<>();
    calls.put(
        "`map`, 200 × 200 requests",
        evisor(
            "map",
            "--sample",
            "plasma",
            "--volume",
            "1 mL",
            "--x",
            "volume=1mL..100L",
            "--y",
            "throughput=0.1..100",
            "-o",
            out));
    calls.put("`atlas`", evisor("atlas", "-o", out));
    calls.put("`test`, the whole suite with its maps", evisor("test"));
    calls.put("`check`", evisor("check"));
    calls.put("`diff`, one bound changed", evisor("diff", changed(60).toString(), "rules"));
    StringBuilder table = new StringBuilder();
    table.append("| one call of `./evisor` | s | s of processor |\n| --- | --: | --: |\n");
    for (Map.Entry<String, List<String>> call : calls.entrySet()) {
      add(call.getKey(), rounds(ROUNDS, 0, call.getValue()), table);
    }
    add("`recommend`, first answer after an edit of a rule", afterEdits(), table);
    add("`mutate`, all rules and knowledge", rounds(1, 0, evisor("mutate")), table);
    return table.toString();
  }

  private static void add(String call, List<Call> found, StringBuilder table) {
    table.append(
        line(
            "| %s | %.1f | %.1f |%n",
            call, median(found, Call::wallMs) / 1000, median(found, Call::processorMs) / 1000));
  }

  /** Asks after each of some edits, of which none was made before. */
  private List<Call> afterEdits() throws IOException, InterruptedException {
    List<Call> calls = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      String edited = changed(60 + System.currentTimeMillis() % 1_000_000_000 / 1e9).toString();
      calls.add(
          Call.of(
              evisor("recommend", "--sample", "plasma", "--volume", "1 mL", "--rules", edited), 0));
    }
    return calls;
  }

  /** Returns a copy of the rules of which one bound is another. */
  private Path changed(double bound) throws IOException {
    Path shipped = Path.of("rules");
    Path copy = Files.createTempDirectory(dir, "rules");
    try (Stream<Path> files = Files.walk(shipped)) {
      for (Path file : files.toList()) {
        Path target = copy.resolve(shipped.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    Path domain = copy.resolve("domain.drl");
    String rules = Files.readString(domain);
    if (!rules.contains(BOUND)) {
      throw new IOException("there is no " + BOUND + " any more");
    }
    Files.writeString(domain, rules.replace(BOUND, "volumeInto(Method.SEC) > " + bound));
    return copy;
  }

  private static List<Call> rounds(int count, int most, List<String> command)
      throws IOException, InterruptedException {
    List<Call> calls = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      calls.add(Call.of(command, most));
    }
    return calls;
  }

  private static List<String> evisor(String... arguments) {
    return with(List.of("./evisor"), arguments);
  }

  private static List<String> with(List<String> call, String... more) {
    List<String> all = new ArrayList<>(call);
    all.addAll(List.of(more));
    return all;
  }

  private static double median(List<Call> calls, ToDoubleFunction<Call> figure) {
    return calls.stream()
        .mapToDouble(figure)
        .sorted()
        .skip(calls.size() / 2)
        .findFirst()
        .orElseThrow();
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
