package evisor.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Writes numbers alike on every JDK and in every locale. */
public final class PlainNumber {

  // A double is told from its neighbours by 17 significant digits at most.
  private static final int MOST_DIGITS = 17;

  private PlainNumber() {}

  /**
   * Returns the shortest decimal that reads back to the number, without a power of ten.
   *
   * @throws NumberFormatException if the number is not finite
   */
  public static String of(double number) {
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
