package evisor.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Writes numbers alike on every JDK and in every locale. */
public final class PlainNumber {

  // A double is told from its neighbours by 17 significant digits at most.
  private static final int MOST_DIGITS = 17;
  // No two decimals of so many digits are the same double, unless it is too near to 0.
  private static final int DISTINCT_DIGITS = 15;

  private PlainNumber() {}

  /**
   * Returns the shortest decimal that reads back to the number, without a power of ten.
   *
   * @throws NumberFormatException if the number is not finite
   */
  public static String of(double number) {
    // What Java writes may be longer than needed; a short one is the only one so short.
    BigDecimal written = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    if (written.precision() <= DISTINCT_DIGITS && StrictMath.abs(number) >= Double.MIN_NORMAL) {
      return written.toPlainString();
    }
    BigDecimal exact = new BigDecimal(number);
    BigDecimal shortest = exact;
    for (int digits = MOST_DIGITS; digits > 0; digits--) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() != number) {
        break;
      }
      shortest = rounded;
    }
    return shortest.signum() == 0 ? "0" : shortest.stripTrailingZeros().toPlainString();
  }
}
