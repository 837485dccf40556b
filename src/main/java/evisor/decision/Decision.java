package evisor.decision;

import evisor.decision.PracticeRecord.Situation;
import evisor.knowledge.Knowledge;
import evisor.model.Effect;
import evisor.model.PredictedTrain;
import evisor.model.Request;
import evisor.model.Train;
import evisor.rules.Finding;
import evisor.rules.Judgement;
import java.util.ArrayList;
import java.util.List;

/**
 * By what the trains of one request are ordered.
 *
 * @param request the request
 * @param usual what is usual for it
 * @param situation what precedents are measured by for it
 * @param order puts trains in order
 * @param record who has done what
 */
public record Decision(
    Request request,
    UsualOrder usual,
    Situation situation,
    LevelOrder order,
    PracticeRecord record) {

  /**
   * Returns what decides about a request.
   *
   * @param said what the first pass of rules said of it
   */
  public static Decision of(
      Request request, List<Finding> said, PracticeRecord record, Knowledge knowledge) {
    return new Decision(
        request,
        UsualOrder.of(
            said.stream().filter(finding -> finding.effect() == Effect.USUAL).toList(),
            record.written()),
        record.situation(request),
        new LevelOrder(request, said, knowledge.ranking()),
        record);
  }

  /** Returns what is known of the use of a core here, before it is composed. */
  public Train.Known known(Train core) {
    return new Train.Known(usual.place(core.core()) > 0, record.tried(core, situation));
  }

  /** Returns how usual a composed train is. */
  public TrainPractice practice(PredictedTrain train) {
    return record.of(train, request, situation, usual);
  }

  /** Returns where a train stands of which the rules said something. */
  public TrainStanding standing(PredictedTrain train, List<Finding> findings) {
    return order.standing(train, findings, practice(train));
  }

  /**
   * Returns where a train stands of which it is known how usual it is.
   *
   * @param practice of the same core with the same forms of its steps
   */
  public TrainStanding standing(
      PredictedTrain train, List<Finding> findings, TrainPractice practice) {
    return order.standing(train, findings, practice);
  }

  /**
   * Returns where the train stands that comes first, and those tied with it in their order; nothing
   * where every train is excluded.
   */
  public List<TrainStanding> first(Judgement judgement) {
    List<TrainStanding> first = new ArrayList<>();
    for (int i = 0; i < judgement.trains().size(); i++) {
      List<Finding> findings = judgement.findings().get(i);
      // Whatever else is known of it, it stands behind.
      if (Finding.excludes(findings)
          || (!first.isEmpty() && order.behind(findings, first.get(0)))) {
        continue;
      }
      TrainStanding next = standing(judgement.trains().get(i), findings);
      int against = first.isEmpty() ? 0 : LevelOrder.byLevels(next, first.get(0));
      if (against < 0) {
        first.clear();
      }
      if (against <= 0) {
        first.add(next);
      }
    }
    first.sort(order);
    return first;
  }
}
