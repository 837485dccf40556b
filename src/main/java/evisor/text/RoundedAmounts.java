package evisor.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as programs read them: rounded by decimal arithmetic, so alike on every JDK. */
public final class RoundedAmounts {

  private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

  private static final double LEAST_SCALED = 1_000;
  private static final double MOST_SCALED = 10_000;
  // Far more than one multiplication or division of such numbers can be out.
  private static final double NEAR = 1e-6;
  private static final double[] POWERS = powers();

  private RoundedAmounts() {}

  // All powers of ten that a double holds exactly.
  private static double[] powers() {
    double[] powers = new double[23];
    for (int i = 0; i < powers.length; i++) {
      powers[i] = new BigDecimal(BigInteger.TEN.pow(i)).doubleValue();
    }
    return powers;
  }

  /** Returns a number for a program: 4 significant digits, no exponent. */
  public static BigDecimal exact(double number) {
    BigDecimal rounded = rounded(number);
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  private static BigDecimal rounded(double number) {
    double size = StrictMath.abs(number);
    int scale = 0;
    while (scale < POWERS.length - 1 && size * POWERS[scale] < LEAST_SCALED) {
      scale++;
    }
    while (-scale < POWERS.length - 1 && scale <= 0 && size / POWERS[-scale] >= MOST_SCALED) {
      scale--;
    }
    double scaled = scale > 0 ? size * POWERS[scale] : size / POWERS[-scale];
    double digits = StrictMath.rint(scaled);
    boolean halfway = StrictMath.abs(StrictMath.abs(scaled - digits) - 0.5) < NEAR;
    if (halfway || scaled < LEAST_SCALED || scaled >= MOST_SCALED) {
      // Only all its digits tell which way it goes, or how many there are.
      return new BigDecimal(number).round(FOUR_DIGITS).stripTrailingZeros();
    }
    long kept = number < 0 ? -(long) digits : (long) digits;
    while (scale > 0 && kept % 10 == 0) {
      kept /= 10;
      scale--;
    }
    return BigDecimal.valueOf(kept, scale);
  }
}
