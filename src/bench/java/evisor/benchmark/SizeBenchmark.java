package evisor.benchmark;

import evisor.advice.Advisor;
import evisor.advice.Recommendation;
import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.request.AskedRequest;
import evisor.rules.Engine;
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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Times decisions by fewer and by more rules, and of fewer and of more trains, than are shipped.
 *
 * <p>Public and open, because the benchmark is run by a subclass that is generated.
 */
@BenchmarkMode(Mode.SampleTime)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Measurement(iterations = 3, time = 2)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
@Warmup(iterations = 4, time = 3)
public class SizeBenchmark {

  private static final int REQUESTS = 1000;

  /** How many there are of what. */
  @Param({"100 rules", "300 rules", "1000 rules", "30 trains", "100 trains", "300 trains"})
  @SuppressWarnings("NullAway.Init") // Filled in before the first measurement.
  public String size;

  @SuppressWarnings("NullAway.Init") // Filled in before the first measurement.
  private Advisor advisor;

  @SuppressWarnings("NullAway.Init") // Filled in before the first measurement.
  private List<AskedRequest> requests;

  private int next;

  /** Makes rules and trains of that size, and draws the requests. */
  @Setup
  public void load() throws FaultyFilesException {
    String[] parts = size.split(" ", 2);
    int count = Integer.parseInt(parts[0]);
    boolean ofRules = parts[1].equals("rules");
    RulesFolder shipped = RulesFolder.at(Path.of("rules"), "rules");
    Advisor loaded =
        Advisor.load(
            ofRules ? SizedFolder.of(shipped, count) : shipped,
            Engine.EXECUTABLE,
            Optional.empty());
    advisor =
        ofRules ? loaded : new Advisor(SizedCores.of(loaded.knowledge(), count), loaded.rules());
    requests = DrawnRequests.of(advisor, REQUESTS);
  }

  /** One decision. */
  @Benchmark
  public Recommendation decision() {
    next = (next + 1) % REQUESTS;
    return advisor.recommend(requests.get(next));
  }
}
