package evisor.diff;

import evisor.advice.AssessedTrain;
import evisor.advice.Recommendation;
import evisor.cases.Case;
import evisor.model.Request;
import evisor.model.Train;
import evisor.rules.plain.PlainRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells which requests a change can reach: where every rule that differs says on both sides the
 * same of the same trains, the answer is the same and need not be asked for.
 */
final class Reach {

  private final Side before;
  private final boolean everywhere;
  private final List<Voice> voices = new ArrayList<>();

  /**
   * A rule that differs.
   *
   * @param otherwise whether it says something else where it fires on both sides
   */
  private record Voice(Optional<PlainRule> before, Optional<PlainRule> after, boolean otherwise) {

    boolean concerns(Request request) {
      return before.filter(rule -> rule.concerns(request)).isPresent()
          || after.filter(rule -> rule.concerns(request)).isPresent();
    }

    boolean differs(Request request, Train train) {
      boolean old = fires(before, request, train);
      boolean now = fires(after, request, train);
      return old != now || (old && otherwise);
    }

    private static boolean fires(Optional<PlainRule> rule, Request request, Train train) {
      return rule.isPresent()
          && rule.get().concerns(request)
          && (!rule.get().aboutTrain() || rule.get().fits(request, train));
    }
  }

  Reach(Side before, Side after, List<RuleChange> rules, List<KnowledgeChange> knowledge) {
    this.before = before;
    this.everywhere = knowledge.stream().anyMatch(KnowledgeChange::decides);
    for (RuleChange change : rules) {
      if (change.decides()) {
        voices.add(
            new Voice(
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

  /** Returns whether it can tell any request that the change does not reach. */
  boolean bounded() {
    return !everywhere;
  }

  /** Returns whether the change may reach the answer to a request. */
  boolean touches(Request asked) {
    if (everywhere) {
      return true;
    }
    Request request = before.advisor().inContext(asked);
    return voices.stream().anyMatch(voice -> voice.concerns(request));
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
    for (Voice voice : voices) {
      for (AssessedTrain assessed : old.assessed()) {
        if (voice.differs(old.request(), assessed.train())) {
          return true;
        }
      }
    }
    return false;
  }
}
