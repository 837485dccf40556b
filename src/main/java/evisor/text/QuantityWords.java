package evisor.text;

import evisor.model.Quantity;
import evisor.model.Range;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Writes numbers for people: rounded, with the unit that suits their size, alike on every platform.
 */
public final class QuantityWords {

  private static final double MINUTES = 60;
  private static final double DAY_HOURS = 24;
  private static final double LITRE_ML = 1000;
  private static final double KILOGRAM_G = 1000;

  private QuantityWords() {}

  /**
   * Returns a figure with its unit, for example {@code 1.5 mL}, {@code 35 min}, {@code 18 %},
   * {@code 1.2e12}.
   *
   * @param value the figure in the unit of its quantity; {@code no limit} stands for positive
   *     infinity
   */
  public static String quantity(double value, Quantity quantity) {
    if (value == Double.POSITIVE_INFINITY) {
      return "no limit";
    }
    return switch (quantity) {
      case MILLILITRES -> millilitres(value);
      case GRAMS -> grams(value);
      case HOURS -> hours(value);
      case FRACTION -> percent(value);
      case COUNT -> rounded(value, 3);
      case PARTICLES -> powered(value);
    };
  }

  /**
   * Returns a figure from its least to its most with their units, or one where both are the same.
   */
  public static String range(Range range, Quantity quantity) {
    String low = quantity(range.low(), quantity);
    String high = quantity(range.high(), quantity);
    return low.equals(high) ? low : low + "–" + high;
  }

  /**
   * Returns a number with at most so many significant digits; digits before the point are all kept.
   */
  public static String rounded(double value, int digits) {
    BigDecimal exact = BigDecimal.valueOf(value);
    BigDecimal brief = exact.round(new MathContext(digits, RoundingMode.HALF_UP));
    BigDecimal kept = brief.scale() < 0 ? exact.setScale(0, RoundingMode.HALF_UP) : brief;
    return plain(kept);
  }

  private static String millilitres(double value) {
    if (value >= LITRE_ML) {
      return rounded(value / LITRE_ML, 3) + " L";
    }
    return value < 1 && value > 0
        ? rounded(value * LITRE_ML, 3) + " µL"
        : rounded(value, 3) + " mL";
  }

  private static String grams(double value) {
    if (value >= KILOGRAM_G) {
      return rounded(value / KILOGRAM_G, 3) + " kg";
    }
    return value < 1 && value > 0
        ? rounded(value * KILOGRAM_G, 3) + " mg"
        : rounded(value, 3) + " g";
  }

  private static String hours(double value) {
    if (value >= 2 * DAY_HOURS) {
      return rounded(value / DAY_HOURS, 2) + " d";
    }
    return value < 1 && value > 0 ? rounded(value * MINUTES, 2) + " min" : rounded(value, 2) + " h";
  }

  /** Two digits are enough up to 99 %; above, those that tell it from the whole are kept. */
  private static String percent(double value) {
    double percent = value * 100;
    int digits = percent <= 99 ? 2 : 4;
    return rounded(percent, digits) + " %";
  }

  private static String powered(double value) {
    BigDecimal exact = BigDecimal.valueOf(value).round(new MathContext(2, RoundingMode.HALF_UP));
    int exponent = exact.precision() - exact.scale() - 1;
    if (exact.signum() == 0 || exponent < 4) {
      return rounded(value, 3);
    }
    return plain(exact.movePointLeft(exponent)) + "e" + exponent;
  }

  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}
