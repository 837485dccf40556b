package evisor.coverage;

import evisor.rules.plain.Clause;
import java.util.Optional;

/**
 * What the cases say of one comparison of a rule.
 *
 * @param clause the comparison
 * @param whenTrue how far its true side is reached: the rule fires, and would not without it
 * @param whenFalse how far its false side is reached: the rule is silent because of it alone
 * @param obstacle why it is false and never decides; empty where it does, or is never false
 */
public record ConditionCoverage(
    Clause clause, Reach whenTrue, Reach whenFalse, Optional<Obstacle> obstacle) {

  /** Returns whether both sides are reached. */
  public boolean covered() {
    return whenTrue == Reach.DECIDING && whenFalse == Reach.DECIDING;
  }
}
