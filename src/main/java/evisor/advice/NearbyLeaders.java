package evisor.advice;

import evisor.decision.Decision;
import evisor.model.Method;
import evisor.model.PredictedTrain;
import evisor.model.Request;
import evisor.request.AskedRequest;
import evisor.rules.RuleBase;
import evisor.rules.TrainFigures;
import evisor.rules.text.Pass;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says which core comes first for many requests that are near each other. What neither a rule nor
 * the process model can tell apart is worked out once and kept as long as this is; any number of
 * threads may ask.
 */
public final class NearbyLeaders {

  private final Advisor advisor;
  private final Map<List<Object>, Composed> composed = new ConcurrentHashMap<>();

  /** Takes who answers. */
  public NearbyLeaders(Advisor advisor) {
    this.advisor = advisor;
  }

  /**
   * Trains as the first pass wants them.
   *
   * @param trains the trains
   * @param answers what becomes of them, by all on which that depends
   */
  private record Composed(ComposedTrains trains, Map<Cause, Answers> answers) {}

  /**
   * On what predictions and judgements depend, beside what the first pass wants.
   *
   * @param worked the request without what figures do not depend on
   * @param judged what stands for its class among those that the second pass cannot tell apart
   */
  private record Cause(Request worked, List<Object> judged) {}

  /**
   * Answers to requests of which the same is predicted.
   *
   * @param figures what is predicted
   * @param first which cores come first, by how the figures compare with what is asked
   */
  private record Answers(TrainFigures figures, Map<BitSet, List<List<Method>>> first) {}

  /**
   * Returns the core that comes first in the answer to a checked request; empty where no train is
   * feasible.
   */
  public Optional<List<Method>> of(AskedRequest asked) {
    return tied(advisor.understood(asked)).stream().findFirst();
  }

  /**
   * Returns the core that comes first in the answer to a request, and those tied with it in their
   * order; none where no train is feasible.
   */
  public List<List<Method>> tied(Request request) {
    AbandonedWork.check();
    Composed here = composed(request);
    Cause cause = new Cause(request.worked(), advisor.rules().classOf(Pass.JUDGE, request));
    Answers known = here.answers().get(cause);
    if (known != null) {
      List<List<Method>> first = known.first().get(known.figures().against(request));
      if (first != null) {
        return first;
      }
    }
    return answer(request, here, cause);
  }

  private Composed composed(Request request) {
    List<Object> cause = advisor.rules().classOf(Pass.COMPOSE, request);
    Composed found = composed.get(cause);
    if (found == null) {
      found = new Composed(advisor.composed(request), new ConcurrentHashMap<>());
      composed.put(cause, found);
    }
    return found;
  }

  private List<List<Method>> answer(Request request, Composed here, Cause cause) {
    RuleBase rules = advisor.rules();
    Decision decision = advisor.decision(cause.worked(), here.trains().composition());
    List<PredictedTrain> trains = advisor.trains(here.trains(), decision);
    List<List<Method>> first = LeaderSeries.cores(decision.first(advisor.judge(request, trains)));
    // Trains themselves are not kept: they hold all by which they were worked out.
    TrainFigures figures = rules.figures(Pass.JUDGE, request, trains);
    here.answers()
        .computeIfAbsent(cause, absent -> new Answers(figures, new ConcurrentHashMap<>()))
        .first()
        .put(figures.against(request), first);
    return first;
  }
}
