package evisor.text;

import evisor.model.Quantity;
import evisor.model.Range;
import evisor.speech.Speech;
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

  /** Writes numbers in English. */
  public static final QuantityWords ENGLISH = new QuantityWords(Speech.ENGLISH);

  private final Speech speech;

  /** Takes the language in which numbers and units are written. */
  public QuantityWords(Speech speech) {
    this.speech = speech;
  }

  /**
   * Returns a figure with its unit, for example {@code 1.5 mL}, {@code 35 min}, {@code 18 %},
   * {@code 1.2e12}.
   *
   * @param value the figure in the unit of its quantity; {@code no limit} stands for positive
   *     infinity
   */
  public String quantity(double value, Quantity quantity) {
    if (value == Double.POSITIVE_INFINITY) {
      return speech.say("no limit");
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
  public String range(Range range, Quantity quantity) {
    String low = quantity(range.low(), quantity);
    String high = quantity(range.high(), quantity);
    if (low.equals(high)) {
      return high;
    }
    int space = high.indexOf(' ');
    String unit = space < 0 ? "" : high.substring(space);
    return low.endsWith(unit)
        ? low.substring(0, low.length() - unit.length()) + "–" + high
        : low + " – " + high;
  }

  /**
   * Returns a number with at most so many significant digits; digits before the point are all kept.
   */
  public String rounded(double value, int digits) {
    BigDecimal exact = BigDecimal.valueOf(value);
    BigDecimal brief = exact.round(new MathContext(digits, RoundingMode.HALF_UP));
    BigDecimal kept = brief.scale() < 0 ? exact.setScale(0, RoundingMode.HALF_UP) : brief;
    return plain(kept);
  }

  private String millilitres(double value) {
    if (value >= LITRE_ML) {
      return speech.say("%s L", rounded(value / LITRE_ML, 3));
    }
    return value < 1 && value > 0
        ? speech.say("%s µL", rounded(value * LITRE_ML, 3))
        : speech.say("%s mL", rounded(value, 3));
  }

  private String grams(double value) {
    if (value >= KILOGRAM_G) {
      return speech.say("%s kg", rounded(value / KILOGRAM_G, 3));
    }
    return value < 1 && value > 0
        ? speech.say("%s mg", rounded(value * KILOGRAM_G, 3))
        : speech.say("%s g", rounded(value, 3));
  }

  private String hours(double value) {
    if (value >= 2 * DAY_HOURS) {
      return speech.say("%s d", rounded(value / DAY_HOURS, 2));
    }
    return value < 1 && value > 0
        ? speech.say("%s min", rounded(value * MINUTES, 2))
        : speech.say("%s h", rounded(value, 2));
  }

  /** Two digits are enough up to 99 %; above, those that tell it from the whole are kept. */
  private String percent(double value) {
    double percent = value * 100;
    int digits = percent <= 99 ? 2 : 4;
    return speech.say("%s %", rounded(percent, digits));
  }

  private String powered(double value) {
    BigDecimal exact = BigDecimal.valueOf(value).round(new MathContext(2, RoundingMode.HALF_UP));
    int exponent = exact.precision() - exact.scale() - 1;
    if (exact.signum() == 0 || exponent < 4) {
      return rounded(value, 3);
    }
    return plain(exact.movePointLeft(exponent)) + "e" + exponent;
  }

  private String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return speech.number((stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString());
  }
}
