package evisor.process;

import evisor.model.Range;

/**
 * What of a solute stays with the retentate of a membrane that it passes in part.
 *
 * <p>The permeate leaves with the concentration S × C, so dm/dV = −S × C = −S × m / V. Over a
 * concentration from V0 to Vf that gives m / m0 = (V0 / Vf)^−S, and over N volumes washed through
 * at constant volume m / m0 = exp(−S × N): the usual balances of ultrafiltration and
 * constant-volume diafiltration (van Reis and Zydney 2007, J Membr Sci 297:16–50), with the
 * observed sieving coefficient S of that solute on that membrane, 0 for one that is held back and 1
 * for one that passes freely. Nothing is bound to vesicles or to the membrane in it.
 */
final class SoluteSieving {

  private SoluteSieving() {}

  /**
   * Returns the fraction removed from the retentate.
   *
   * @param sieving the observed sieving coefficient, 0 to 1
   * @param concentration V0 / Vf, at least 1; 1 where nothing is concentrated
   * @param volumes volumes of diafiltration
   */
  static Range removed(Range sieving, double concentration, Range volumes) {
    return new Range(
        1 - left(sieving.low(), concentration, volumes.low()),
        1 - left(sieving.high(), concentration, volumes.high()));
  }

  /**
   * Returns the more that is left, bound by bound: a figure for removal holds for the feed in which
   * it was measured, where part may be bound or too large to pass, the balance for the membrane.
   *
   * @param stays the fraction that stays by a figure for removal
   * @param removed the fraction removed by the balance
   */
  static Range moreCautious(Range stays, Range removed) {
    return new Range(
        Math.max(stays.low(), 1 - removed.high()), Math.max(stays.high(), 1 - removed.low()));
  }

  private static double left(double sieving, double concentration, double volumes) {
    return StrictMath.exp(-sieving * (StrictMath.log(concentration) + volumes));
  }
}
