package evisor.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as reports write them. */
final class ReportNumber {

  private ReportNumber() {}

  /**
   * Returns a number rounded half up from its exact binary value, so that every JDK writes the same
   * digits.
   */
  static BigDecimal rounded(double value, int decimals) {
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP);
  }
}
