package evisor.mutation;

import evisor.cases.Case;
import evisor.rules.RuleSet;
import evisor.rules.plain.PlainRule;
import evisor.rules.typed.FactQuestion;
import java.util.SortedSet;

/**
 * What a case looks at, so that it is asked only about changes that it can notice.
 *
 * @param rules ids of the rules that it names
 * @param order whether it looks at which trains are feasible, or at which stands before which
 * @param prediction whether it looks at anything that follows from what is predicted of trains
 */
record CaseScope(SortedSet<String> rules, boolean order, boolean prediction) {

  static CaseScope of(Case tested, RuleSet all) {
    SortedSet<String> rules = tested.expect().rulesNamed();
    boolean order = tested.expect().looksAtOrder();
    return new CaseScope(
        rules,
        order,
        order
            || tested.expect().looksAtSteps()
            || rules.stream().flatMap(id -> all.plain(id).stream()).anyMatch(CaseScope::predicted));
  }

  private static boolean predicted(PlainRule rule) {
    return rule.questions().stream().anyMatch(FactQuestion::predicted);
  }

  /** Returns whether it can notice that a rule of the second pass says something else. */
  boolean canNotice(String rule, boolean movesOrder) {
    return (order && movesOrder) || rules.contains(rule);
  }

  /** Returns whether it can notice a change of the knowledge base of some kind. */
  boolean canNotice(MutantKind kind) {
    return switch (kind) {
      // What a core is shown for is known before anything is predicted.
      case SHOWN -> true;
      case RANKING -> order;
      default -> prediction;
    };
  }
}
