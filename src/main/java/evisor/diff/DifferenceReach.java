package evisor.diff;

import evisor.cases.Case;
import evisor.model.PredictedTrain;
import evisor.model.Request;
import evisor.request.AskedRequest;
import evisor.rules.ChangeReach;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

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
    return asks(tested, this::touches);
  }

  /** Returns whether a case may come out otherwise by the new rules. */
  boolean differs(Case tested) {
    return asks(tested, this::differs);
  }

  /** Returns whether a case asks such a request, itself or by the map that it expects. */
  private static boolean asks(Case tested, Predicate<AskedRequest> such) {
    return such.test(tested.request())
        || tested.expect().map().filter(map -> map.requests().stream().anyMatch(such)).isPresent();
  }

  /** Returns whether the answer by the new rules may be another than that by the old. */
  boolean differs(AskedRequest asked) {
    if (everywhere) {
      return true;
    }
    Request request = before.advisor().understood(asked);
    List<ChangeReach> here = reaches.stream().filter(reach -> reach.concerns(request)).toList();
    if (here.isEmpty()) {
      return false;
    }
    List<PredictedTrain> trains =
        before
            .advisor()
            .predicted(
                request, core -> here.stream().anyMatch(reach -> reach.concerns(request, core)));
    return here.stream().anyMatch(reach -> reach.differs(request, trains));
  }
}
