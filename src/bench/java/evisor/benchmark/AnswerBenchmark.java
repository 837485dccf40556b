package evisor.benchmark;

import evisor.advice.Advisor;
import evisor.advice.AssessedTrain;
import evisor.advice.Recommendation;
import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.model.Outcome;
import evisor.process.Plan;
import evisor.process.ProcessSeries;
import evisor.request.AskedRequest;
import evisor.request.RequestException;
import evisor.request.RequestWriter;
import evisor.rules.Engine;
import evisor.whatif.WhatIf;
import evisor.whatif.WhatIfs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Times what stands around a decision, warm, over requests of every kind.
 *
 * <p>Public and open, because the benchmark is run by a subclass that is generated.
 */
@BenchmarkMode(Mode.SampleTime)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Measurement(iterations = 3, time = 2)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
@Warmup(iterations = 3, time = 3)
public class AnswerBenchmark {

  private static final Path RULES = Path.of("rules");
  private static final int REQUESTS = 200;

  @SuppressWarnings("NullAway.Init") // Filled in before the first measurement.
  private Advisor advisor;

  @SuppressWarnings("NullAway.Init") // Filled in before the first measurement.
  private Optional<Path> cache;

  @SuppressWarnings("NullAway.Init") // Filled in before the first measurement.
  private List<Answered> answers;

  private int next;

  /** A request as it is written, read and answered. */
  private record Answered(
      String written, AskedRequest asked, Recommendation answer, List<Plan> plans) {
    static Answered of(AskedRequest asked, Advisor advisor) {
      Recommendation answer = advisor.recommend(asked);
      return new Answered(
          new String(RequestWriter.canonical(asked), StandardCharsets.UTF_8),
          asked,
          answer,
          answer.assessed().stream().map(AssessedTrain::plan).toList());
    }
  }

  /** Loads the rules, and answers the requests. */
  @Setup
  public void load() throws FaultyFilesException, IOException {
    cache = Optional.of(Files.createTempDirectory(Path.of("target"), "benchmark"));
    advisor = Advisor.load(RulesFolder.at(RULES, "rules"), Engine.EXECUTABLE, cache);
    answers =
        DrawnRequests.of(advisor, REQUESTS).stream()
            .map(asked -> Answered.of(asked, advisor))
            .filter(answered -> !answered.plans().isEmpty())
            .toList();
  }

  private Answered next() {
    next = (next + 1) % answers.size();
    return answers.get(next);
  }

  /** The process model over all trains. */
  @Benchmark
  public List<Outcome> processModel() {
    Answered one = next();
    return new ProcessSeries(advisor.process()).run(one.answer().request(), one.plans());
  }

  /** Reading a request. */
  @Benchmark
  public AskedRequest requestReading() throws RequestException {
    return advisor.requests().read(next().written().getBytes(StandardCharsets.UTF_8), "request");
  }

  /** All what-ifs of an answer. */
  @Benchmark
  public List<WhatIf> whatIfs() {
    Answered one = next();
    return WhatIfs.of(advisor, one.asked(), one.answer());
  }

  /** Rules and knowledge from what was kept, by Drools. */
  @Benchmark
  public Advisor rulesByDrools() throws FaultyFilesException {
    return Advisor.load(RulesFolder.at(RULES, "rules", cache), Engine.EXECUTABLE, cache);
  }

  /** Rules and knowledge from what was kept, for the plain interpreter. */
  @Benchmark
  public Advisor rulesInterpreted() throws FaultyFilesException {
    return Advisor.load(RulesFolder.at(RULES, "rules", cache), Engine.PLAIN, cache);
  }
}
