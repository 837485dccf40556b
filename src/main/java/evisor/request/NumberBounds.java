package evisor.request;

import evisor.speech.Speech;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/**
 * The numbers that a field may hold.
 *
 * @param low the lower bound
 * @param lowAllowed whether the lower bound itself is allowed
 * @param high the upper bound, itself allowed
 * @param sentence what is said of a number beyond them, with places for {@code written} and what
 *     was found
 * @param written the upper bound as people write it
 */
record NumberBounds(
    BigDecimal low, boolean lowAllowed, BigDecimal high, String sentence, String written) {

  private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

  /** Returns the bounds of everything above zero up to a bound, written as people write it. */
  static NumberBounds aboveZero(String high) {
    return new NumberBounds(
        BigDecimal.ZERO,
        false,
        new BigDecimal(high),
        "The number must be more than 0 and at most %s; found %s.",
        high);
  }

  /** Returns the bounds from zero to a bound, written as people write it. */
  static NumberBounds fromZero(String high) {
    return new NumberBounds(
        BigDecimal.ZERO,
        true,
        new BigDecimal(high),
        "The number must be from 0 to %s; found %s.",
        high);
  }

  boolean contains(BigDecimal number) {
    int above = number.compareTo(low);
    return (above > 0 || (above == 0 && lowAllowed)) && number.compareTo(high) <= 0;
  }

  /**
   * Returns a number to 12 significant digits, which are more than anything here is measured to and
   * make equal requests of numbers that only differ in noise; empty where a number that is not 0 is
   * too small, or too large, to be told from 0 or infinity.
   */
  static OptionalDouble held(BigDecimal number) {
    double held = number.round(DIGITS).doubleValue();
    boolean lost = Double.isInfinite(held) || (held == 0 && number.signum() != 0);
    return lost ? OptionalDouble.empty() : OptionalDouble.of(held);
  }

  /** Returns what is wrong with a number beyond them. */
  String refusal(String found, Speech speech) {
    return speech.say(sentence, written, found);
  }
}
