package evisor.benchmark;

import evisor.advice.Advisor;
import evisor.advice.Recommendation;
import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.request.AskedRequest;
import evisor.request.RequestException;
import evisor.request.RequestReader;
import evisor.rules.Engine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Times one decision over all rules and cores, warm: {@code mvn -q -Pbenchmark verify}.
 *
 * <p>Public and open, because the benchmark is run by a subclass that is generated.
 */
@BenchmarkMode(Mode.SampleTime)
@Fork(1)
@Measurement(iterations = 5, time = 2)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
@Warmup(iterations = 5, time = 2)
public class DecisionBenchmark {

  /** The request, as a planner would write it. */
  @Param({
    "{\"sample\":{\"type\":\"msc-conditioned-medium\",\"volume\":\"2 L\"},\"gmp\":\"full\","
        + "\"purity\":\"high\",\"downstream\":[\"in-vivo-therapy\"]}",
    "{\"sample\":{\"type\":\"plasma\",\"volume\":\"0.5 mL\"},\"purity\":\"high\","
        + "\"downstream\":[\"proteomics\"]}",
    "{\"sample\":{\"type\":\"urine\",\"volume\":\"10 mL\"},\"throughput\":{\"samples_per_day\":24},"
        + "\"downstream\":[\"rna\"]}"
  })
  @SuppressWarnings("NullAway.Init") // The benchmark's harness fills it in.
  public String asked;

  @SuppressWarnings("NullAway.Init") // Filled in before the first measurement.
  private Advisor advisor;

  @SuppressWarnings("NullAway.Init") // Filled in before the first measurement.
  private AskedRequest request;

  /** Loads the rules and reads the request; neither is measured. */
  @Setup
  public void load() throws FaultyFilesException, RequestException {
    advisor =
        Advisor.load(
            RulesFolder.at(Path.of("rules"), "rules"), Engine.EXECUTABLE, Optional.empty());
    request =
        new RequestReader(advisor.knowledge().lexicon(), advisor.knowledge().rotors().keySet())
            .read(asked.getBytes(StandardCharsets.UTF_8), "request");
  }

  /** Decides. */
  @Benchmark
  public Recommendation decide() {
    return advisor.recommend(request);
  }
}
