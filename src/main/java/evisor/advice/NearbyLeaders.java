package evisor.advice;

import evisor.decision.Decision;
import evisor.decision.Standing;
import evisor.model.Method;
import evisor.model.Request;
import evisor.model.Train;
import evisor.request.AskedRequest;
import evisor.rules.Finding;
import evisor.rules.Judgement;
import evisor.rules.RuleBase;
import evisor.rules.TrainFigures;
import evisor.rules.text.Pass;
import java.util.ArrayList;
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
   * @param leaders which core comes first, by how the figures compare with what is asked
   */
  private record Answers(TrainFigures figures, Map<BitSet, Optional<List<Method>>> leaders) {}

  /**
   * Returns the core that comes first in the answer to a checked request; empty where no train is
   * feasible.
   */
  public Optional<List<Method>> of(AskedRequest asked) {
    Abandonment.check();
    Request request = advisor.understood(asked);
    Composed here = composed(request);
    Cause cause = new Cause(request.worked(), advisor.rules().classOf(Pass.JUDGE, request));
    Answers known = here.answers().get(cause);
    if (known != null) {
      Optional<List<Method>> leader = known.leaders().get(known.figures().against(request));
      if (leader != null) {
        return leader;
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

  private Optional<List<Method>> answer(Request request, Composed here, Cause cause) {
    RuleBase rules = advisor.rules();
    Decision decision = advisor.decision(cause.worked(), here.trains().composition());
    List<Train> trains = advisor.trains(here.trains(), decision);
    Optional<List<Method>> leader = leader(decision, rules.judge(request, trains));
    // Trains themselves are not kept: they hold all by which they were worked out.
    TrainFigures figures = rules.figures(Pass.JUDGE, request, trains);
    here.answers()
        .computeIfAbsent(cause, absent -> new Answers(figures, new ConcurrentHashMap<>()))
        .leaders()
        .put(figures.against(request), leader);
    return leader;
  }

  private static Optional<List<Method>> leader(Decision decision, Judgement judgement) {
    List<Standing> standings = new ArrayList<>();
    for (int i = 0; i < judgement.trains().size(); i++) {
      List<Finding> findings = judgement.findings().get(i);
      if (!AssessedTrain.excluded(findings)) {
        standings.add(decision.standing(judgement.trains().get(i), findings));
      }
    }
    return standings.stream().min(decision.order()).map(first -> first.train().core());
  }
}
