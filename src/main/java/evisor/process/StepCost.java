package evisor.process;

import evisor.model.Range;

/**
 * The work and money that one step takes for all samples that are processed together.
 *
 * @param handsOnHours hours that somebody works on it
 * @param costEur consumables and that work, in euro
 */
record StepCost(Range handsOnHours, Range costEur) {

  /** Returns the less of each bound; see {@link UnitOperation.Run#bounded}. */
  StepCost least(StepCost other) {
    return new StepCost(least(handsOnHours, other.handsOnHours), least(costEur, other.costEur));
  }

  private static Range least(Range one, Range other) {
    return new Range(Math.min(one.low(), other.low()), Math.min(one.high(), other.high()));
  }
}
