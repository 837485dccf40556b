package evisor.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as programs read them: rounded by decimal arithmetic, so alike on every JDK. */
public final class Amounts {

  private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

  private Amounts() {}

  /** Returns a number for a program: 4 significant digits, no exponent. */
  public static BigDecimal exact(double number) {
    BigDecimal rounded = new BigDecimal(number).round(FOUR_DIGITS).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
