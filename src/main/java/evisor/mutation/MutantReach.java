package evisor.mutation;

import evisor.model.Request;
import evisor.model.Train;
import evisor.mutation.Mutant.RuleChange;
import evisor.rules.ChangeReach;
import evisor.rules.RuleSet;
import evisor.rules.plain.PlainRule;
import evisor.rules.text.Rule;
import java.util.List;

/**
 * Says in which cases a mutant of a rule can be noticed: where the case looks at what the rule can
 * change, and the rule and its mutant come out differently there. Everything else need not be run.
 */
final class MutantReach {

  private final String rule;
  private final ChangeReach reach;
  private final boolean composes;
  private final boolean movesOrder;

  /** Takes a mutant and the rules as they are. */
  MutantReach(Mutant mutant, RuleChange change, RuleSet rules) {
    Rule old = rules.rule(change.rule()).orElseThrow();
    this.rule = old.id();
    this.reach =
        new ChangeReach(
            rules.plain(old.id()),
            change.changed().map(other -> PlainRule.of(other.typed())),
            switch (mutant.kind()) {
              case TURNED, SAID, VALUE -> true;
              default -> false;
            });
    this.composes = old.verb().composes();
    this.movesOrder =
        switch (old.verb()) {
          case EXCLUDE, CONDITION, GRADE, NEED, USUAL, QUICK, PREFER -> true;
          default -> false;
        };
  }

  /** Returns whether a case, of which the request and the trains are known, can notice it. */
  boolean of(CaseScope scope, Request request, List<? extends Train> trains) {
    return (composes || scope.canNotice(rule, movesOrder)) && reach.differs(request, trains);
  }
}
