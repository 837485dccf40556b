package evisor.benchmark;

import evisor.advice.Advisor;
import evisor.advice.AssessedTrain;
import evisor.advice.Recommendation;
import evisor.files.FaultyFilesException;
import evisor.model.PredictedTrain;
import evisor.model.Request;
import evisor.model.Train;
import evisor.request.AskedRequest;
import evisor.rules.Composition;
import evisor.rules.Judgement;
import java.io.IOException;
import java.util.List;
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
 * Times decisions over requests of every kind, warm, by each engine: whole ones, and what the rules
 * alone take of them. The collector is that of the launcher.
 *
 * <p>Public and open, because the benchmark is run by a subclass that is generated.
 */
@BenchmarkMode(Mode.SampleTime)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Measurement(iterations = 3, time = 2)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
@Warmup(iterations = 3, time = 3)
public class DecisionBenchmark {

  private static final int REQUESTS = 3000;
  private static final int PREDICTED = 300;

  /** By what rules are run. */
  @Param({"JAVA", "DROOLS", "PLAIN", "CLASSIC"})
  @SuppressWarnings("NullAway.Init") // Filled in before the first measurement.
  public Runs engine;

  @SuppressWarnings("NullAway.Init") // Filled in before the first measurement.
  private Advisor advisor;

  @SuppressWarnings("NullAway.Init") // Filled in before the first measurement.
  private List<AskedRequest> requests;

  @SuppressWarnings("NullAway.Init") // Filled in before the first measurement.
  private List<Train> cores;

  @SuppressWarnings("NullAway.Init") // Filled in before the first measurement.
  private List<Predicted> predicted;

  /** A request with its predicted trains. */
  private record Predicted(Request request, List<PredictedTrain> trains) {}

  /** Which request is next; each thread begins elsewhere. */
  @State(Scope.Thread)
  public static class Turn {
    private int next = (int) (Thread.currentThread().getId() * 997 % REQUESTS);

    private int of(int size) {
      next = (next + 1) % size;
      return next;
    }
  }

  /** Loads the rules, and draws the requests. */
  @Setup
  public void load() throws FaultyFilesException, IOException {
    advisor = engine.advisor();
    requests = DrawnRequests.of(advisor, REQUESTS);
    cores =
        advisor.knowledge().cores().stream()
            .map(
                core ->
                    Train.of(
                        core.methods(),
                        advisor.knowledge().lexicon().families(core.methods()),
                        core.shownFor()))
            .toList();
    predicted =
        requests.subList(0, PREDICTED).stream().map(advisor::recommend).map(this::trains).toList();
  }

  private Predicted trains(Recommendation answer) {
    return new Predicted(
        answer.request(), answer.assessed().stream().map(AssessedTrain::train).toList());
  }

  /** One decision. */
  @Benchmark
  public Recommendation decision(Turn turn) {
    return advisor.recommend(requests.get(turn.of(REQUESTS)));
  }

  /** What the rules say in both passes, of trains that are predicted. */
  @Benchmark
  public List<Object> rulesAlone(Turn turn) {
    Predicted next = predicted.get(turn.of(PREDICTED));
    Composition composed = advisor.rules().compose(next.request(), cores);
    Judgement judged = advisor.rules().judge(next.request(), next.trains());
    return List.of(composed, judged);
  }
}
