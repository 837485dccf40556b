package evisor.advice;

import evisor.decision.Decision;
import evisor.decision.TrainStanding;
import evisor.model.Method;
import evisor.model.Request;
import evisor.process.ProcessSeries;
import evisor.request.AskedRequest;
import java.util.List;
import java.util.Optional;

/**
 * Says which core comes first for a few requests that follow one another, such as those of one
 * volume for several uses, and works out nothing else of their answers. Made for one thread.
 */
public final class LeaderSeries {

  private final Advisor advisor;
  private final ProcessSeries process;

  /** Takes who answers. */
  public LeaderSeries(Advisor advisor) {
    this.advisor = advisor;
    this.process = new ProcessSeries(advisor.process());
  }

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
    ComposedTrains composed = advisor.composed(request);
    Decision decision = advisor.decision(request, composed.composition());
    return cores(
        decision.first(advisor.judge(request, advisor.trains(composed, decision, process))));
  }

  /** Returns the cores of trains. */
  static List<List<Method>> cores(List<TrainStanding> standings) {
    return standings.stream().map(one -> one.train().core()).toList();
  }
}
