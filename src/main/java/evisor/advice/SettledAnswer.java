package evisor.advice;

import evisor.decision.Decision;
import evisor.decision.Tier;
import evisor.decision.TrainStanding;
import evisor.model.Method;
import evisor.model.PredictedTrain;
import evisor.model.Request;
import evisor.model.StepKind;
import evisor.model.Train;
import evisor.process.Plan;
import evisor.request.AskedRequest;
import evisor.rules.Finding;
import evisor.rules.Judgement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the rules say of every train of one request and where each stands, so that it can be told
 * cheaply whether an answer by other figures of some steps is the same in all but figures.
 */
public final class SettledAnswer {

  private final Request request;
  private final ComposedTrains composed;
  private final List<TrainView> views;

  private SettledAnswer(Request request, ComposedTrains composed, List<TrainView> views) {
    this.request = request;
    this.composed = composed;
    this.views = views;
  }

  /**
   * What is said of a train.
   *
   * @param rules ids of the rules that fire
   * @param said what they say beside their sentences, in the same order
   * @param place where it stands; nowhere if it is excluded
   */
  private record TrainView(
      List<String> rules, List<Finding.Said> said, Optional<TrainPlace> place) {}

  /**
   * All by which a train is put in order.
   *
   * @param places its place on each level
   * @param usual its place among what is usual
   * @param tier how certain it is that it works
   * @param steps how many steps it has
   * @param runs how many runs they take
   */
  private record TrainPlace(List<Integer> places, int usual, Tier tier, int steps, int runs) {}

  /** Returns what an advisor says of a request. */
  public static SettledAnswer of(Advisor advisor, AskedRequest asked) {
    Request request = advisor.understood(asked);
    ComposedTrains composed = advisor.composed(request);
    return new SettledAnswer(request, composed, views(advisor, request, composed));
  }

  /**
   * Returns whether another advisor says the same of every train, and puts them in the same order.
   *
   * @param other answers by the same rules, and by the same knowledge but for figures of some steps
   * @param steps all steps whose figures can come out otherwise
   * @param closely cores of which more is asked than what is said of them: where one of them has
   *     such a step, nothing is taken for the same
   */
  public boolean isSaidBy(Advisor other, Set<StepKind> steps, Set<List<Method>> closely) {
    List<Train> cores = new ArrayList<>();
    List<Plan> plans = new ArrayList<>();
    List<TrainView> before = new ArrayList<>();
    for (int i = 0; i < composed.plans().size(); i++) {
      Plan plan = composed.plans().get(i);
      if (takes(plan, steps)) {
        if (closely.contains(plan.core())) {
          return false;
        }
        cores.add(composed.cores().get(i));
        plans.add(plan);
        before.add(views.get(i));
      }
    }
    return cores.isEmpty()
        || before.equals(
            views(other, request, new ComposedTrains(composed.composition(), cores, plans)));
  }

  private static boolean takes(Plan plan, Set<StepKind> steps) {
    return !Collections.disjoint(plan.core(), steps)
        || !Collections.disjoint(plan.operations().keySet(), steps);
  }

  private static List<TrainView> views(Advisor advisor, Request request, ComposedTrains composed) {
    Decision decision = advisor.decision(request, composed.composition());
    Judgement judgement = advisor.rules().judge(request, advisor.trains(composed, decision));
    List<TrainView> views = new ArrayList<>();
    for (int i = 0; i < judgement.trains().size(); i++) {
      List<Finding> findings = judgement.findings().get(i);
      List<Finding> all = new ArrayList<>(findings);
      all.addAll(judgement.open().get(i));
      PredictedTrain train = judgement.trains().get(i);
      views.add(
          new TrainView(
              all.stream().map(finding -> finding.rule().id()).toList(),
              all.stream().map(Finding::said).toList(),
              AssessedTrain.excluded(findings)
                  ? Optional.empty()
                  : Optional.of(place(decision.standing(train, findings)))));
    }
    return List.copyOf(views);
  }

  private static TrainPlace place(TrainStanding standing) {
    return new TrainPlace(
        standing.places(),
        standing.practice().place(),
        standing.practice().tier(),
        standing.train().outcome().steps().size(),
        standing.train().runs());
  }
}
