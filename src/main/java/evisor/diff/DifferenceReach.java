package evisor.diff;

import evisor.advice.AssessedTrain;
import evisor.advice.Recommendation;
import evisor.cases.Case;
import evisor.model.PredictedTrain;
import evisor.model.Request;
import evisor.request.AskedRequest;
import evisor.rules.ChangeReach;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells which requests a change can reach: where every rule that differs says on both sides the
 * same of the same trains, the answer is the same and need not be asked for.
 */
final class DifferenceReach {

  private final ComparedRules before;
  private final boolean everywhere;
  private final List<ChangeReach> reaches = new ArrayList<>();

  DifferenceReach(
      ComparedRules before,
      ComparedRules after,
      List<RuleChange> rules,
      List<KnowledgeChange> knowledge) {
    this.before = before;
    this.everywhere = knowledge.stream().anyMatch(KnowledgeChange::decides);
    for (RuleChange change : rules) {
      if (change.decides()) {
        reaches.add(
            new ChangeReach(
                before.rules().plain(change.id()),
                after.rules().plain(change.id()),
                change.parts().stream()
                    .anyMatch(
                        part ->
                            part.aspect().decides()
                                && part.aspect() != RuleChange.Aspect.CONDITION)));
      }
    }
  }

  /** Returns whether the change may reach the answer to a request. */
  boolean touches(AskedRequest asked) {
    if (everywhere) {
      return true;
    }
    Request request = before.advisor().understood(asked);
    return reaches.stream().anyMatch(reach -> reach.concerns(request));
  }

  /** Returns whether the change may reach a case: its answer, or a map that it expects. */
  boolean touches(Case tested) {
    return touches(tested.request())
        || tested
            .expect()
            .map()
            .filter(map -> map.requests().stream().anyMatch(this::touches))
            .isPresent();
  }

  /** Returns whether the answer by the new rules may be another than this one by the old. */
  boolean differs(Recommendation old) {
    if (everywhere) {
      return true;
    }
    List<PredictedTrain> trains = old.assessed().stream().map(AssessedTrain::train).toList();
    return reaches.stream().anyMatch(reach -> reach.differs(old.request(), trains));
  }
}
