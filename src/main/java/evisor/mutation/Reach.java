package evisor.mutation;

import evisor.advice.AssessedTrain;
import evisor.advice.Recommendation;
import evisor.model.Effect;
import evisor.model.Request;
import evisor.model.Train;
import evisor.mutation.Mutant.RuleChange;
import evisor.rules.RuleSet;
import evisor.rules.plain.PlainRule;
import evisor.rules.text.Pass;
import evisor.rules.text.Rule;
import java.util.Optional;

/**
 * Says in which cases a mutant of a rule can be noticed: where the case looks at what the rule can
 * change, and the rule and its mutant come out differently there. Everything else need not be run.
 */
final class Reach {

  private final Rule rule;
  private final PlainRule old;
  private final Optional<PlainRule> changed;
  private final boolean wording;
  private final boolean composes;
  private final boolean movesOrder;

  /** Takes a mutant and the rules as they are. */
  Reach(Mutant mutant, RuleChange change, RuleSet rules) {
    this.rule = rules.rule(change.rule()).orElseThrow();
    this.old = rules.plain(change.rule()).orElseThrow();
    this.changed = change.changed().map(other -> PlainRule.of(other.text()));
    this.wording =
        switch (mutant.kind()) {
          case STRENGTH, TURNED, VALUE -> true;
          default -> false;
        };
    this.composes = Pass.of(rule.verb()) == Pass.COMPOSE;
    Effect effect = rule.verb().effect();
    this.movesOrder = effect == Effect.FOR || effect == Effect.AGAINST || effect == Effect.EXCLUDE;
  }

  /** Returns whether a case can notice the mutant. */
  boolean of(Attention attention, Recommendation answer) {
    boolean canNotice = composes || attention.canNotice(rule.id(), movesOrder);
    return canNotice && differs(answer);
  }

  private boolean differs(Recommendation answer) {
    Request request = answer.request();
    boolean concerned = old.concerns(request);
    boolean nowConcerned = changed.map(other -> other.concerns(request)).orElse(false);
    if (!concerned && !nowConcerned) {
      return false;
    }
    if (!old.aboutTrain()) {
      return wording || concerned != nowConcerned;
    }
    for (AssessedTrain assessed : answer.assessed()) {
      Train train = assessed.train();
      boolean fires = concerned && old.fits(request, train);
      boolean firesNow =
          nowConcerned && changed.map(other -> other.fits(request, train)).orElse(false);
      if (fires != firesNow || (fires && wording)) {
        return true;
      }
    }
    return false;
  }
}
