package evisor.benchmark;

import evisor.advice.Advisor;
import evisor.advice.AssessedTrain;
import evisor.advice.Recommendation;
import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.model.Outcome;
import evisor.request.AskedRequest;
import evisor.request.RequestException;
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
 * Times the parts of an answer over all rules and cores, warm.
 *
 * <p>Public and open, because the benchmark is run by a subclass that is generated.
 */
@BenchmarkMode(Mode.SampleTime)
@Fork(1)
@Measurement(iterations = 5, time = 2)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
@Warmup(iterations = 5, time = 2)
public class AnswerBenchmark {

  private static final Path RULES = Path.of("rules");
  private static final byte[] REQUEST =
      ("{\"sample\":{\"type\":\"plasma\",\"volume\":\"0.5 mL\"},\"purity\":\"high\","
              + "\"downstream\":[\"proteomics\"]}")
          .getBytes(StandardCharsets.UTF_8);

  @SuppressWarnings("NullAway.Init") // Filled in before the first measurement.
  private Advisor drools;

  @SuppressWarnings("NullAway.Init") // Filled in before the first measurement.
  private Advisor classic;

  @SuppressWarnings("NullAway.Init") // Filled in before the first measurement.
  private Advisor plain;

  @SuppressWarnings("NullAway.Init") // Filled in before the first measurement.
  private AskedRequest request;

  @SuppressWarnings("NullAway.Init") // Filled in before the first measurement.
  private Recommendation answer;

  @SuppressWarnings("NullAway.Init") // Filled in before the first measurement.
  private Optional<Path> cache;

  /** Loads the rules by each engine, and reads and answers the request. */
  @Setup
  public void load() throws FaultyFilesException, RequestException, IOException {
    cache = Optional.of(Files.createTempDirectory("evisor-benchmark"));
    drools = Advisor.load(RulesFolder.at(RULES, "rules"), Engine.EXECUTABLE, cache);
    classic = Advisor.load(RulesFolder.at(RULES, "rules"), Engine.CLASSIC, Optional.empty());
    plain = drools.interpreted();
    request = drools.requests().read(REQUEST, "request");
    answer = drools.recommend(request);
  }

  /** One decision by Drools' executable model. */
  @Benchmark
  public Recommendation decision() {
    return drools.recommend(request);
  }

  /** The same by the plain interpreter. */
  @Benchmark
  public Recommendation decisionInterpreted() {
    return plain.recommend(request);
  }

  /** The same by Drools' classic builder. */
  @Benchmark
  public Recommendation decisionClassic() {
    return classic.recommend(request);
  }

  /** The process model over all trains. */
  @Benchmark
  public List<Outcome> processModel() {
    return drools
        .process()
        .run(answer.request(), answer.assessed().stream().map(AssessedTrain::plan).toList());
  }

  /** Reading a request. */
  @Benchmark
  public AskedRequest requestReading() throws RequestException {
    return drools.requests().read(REQUEST, "request");
  }

  /** All what-ifs of an answer. */
  @Benchmark
  public List<WhatIf> whatIfs() {
    return WhatIfs.of(drools, request, answer);
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
