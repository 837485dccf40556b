package evisor.text;

import evisor.model.Quantity;
import evisor.model.Range;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as the answer shows them: rounded by decimal arithmetic, so alike on every JDK. */
public final class Amounts {

  private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

  private Amounts() {}

  /** Returns a number for a program: 4 significant digits, no exponent. */
  public static BigDecimal exact(double number) {
    BigDecimal rounded = new BigDecimal(number).round(FOUR_DIGITS).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  /** Returns a number for a person, with the unit of its quantity. */
  public static String shown(double number, Quantity quantity) {
    return QuantityWords.quantity(number, quantity);
  }

  /** Returns a range for a person; the unit stands once where both ends have the same. */
  public static String shown(Range range, Quantity quantity) {
    String low = shown(range.low(), quantity);
    String high = shown(range.high(), quantity);
    if (low.equals(high)) {
      return high;
    }
    int space = high.indexOf(' ');
    String unit = space < 0 ? "" : high.substring(space);
    return low.endsWith(unit)
        ? low.substring(0, low.length() - unit.length()) + "–" + high
        : low + " – " + high;
  }

  /** Returns a whole number for a person. */
  public static String whole(double number) {
    return QuantityWords.quantity(StrictMath.rint(number), Quantity.COUNT);
  }
}
