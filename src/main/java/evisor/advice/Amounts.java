package evisor.advice;

import evisor.model.Range;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.DoubleFunction;

/** Numbers as the answer shows them: rounded by exact decimal arithmetic, so alike on every JDK. */
final class Amounts {

  private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);
  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);

  private Amounts() {}

  /** Returns a number for a program: 4 significant digits, no exponent. */
  static BigDecimal exact(double number) {
    BigDecimal rounded = new BigDecimal(number).round(FOUR_DIGITS);
    return rounded.signum() == 0 ? BigDecimal.ZERO : plain(rounded);
  }

  /** Returns a bare number for a person: 3 significant digits, whole numbers in full. */
  static String number(double number) {
    BigDecimal value = new BigDecimal(number);
    return number == StrictMath.rint(number) && StrictMath.abs(number) < 1e7
        ? plain(value).toPlainString()
        : shown(value);
  }

  /** Returns a range of bare numbers. */
  static String number(Range range) {
    return joined(range, Amounts::number, "");
  }

  /** Returns a volume given in mL as µL, mL or L. */
  static String volume(double ml) {
    if (ml < 1) {
      return shown(new BigDecimal(ml).movePointRight(3)) + " µL";
    }
    return ml < 1000 ? shown(new BigDecimal(ml)) + " mL" : shown(new BigDecimal(ml).movePointLeft(3)) + " L";
  }

  /** Returns a time given in hours as min, h or d. */
  static String time(double hours) {
    return time(Range.of(hours));
  }

  /** Returns a range of times given in hours, both in the unit that suits the upper one. */
  static String time(Range hours) {
    if (hours.high() < 1) {
      return joined(hours, h -> shown(new BigDecimal(h * 60)), " min");
    }
    if (hours.high() < 48) {
      return joined(hours, h -> shown(new BigDecimal(h).round(TWO_DIGITS)), " h");
    }
    return joined(hours, h -> shown(new BigDecimal(h / 24).round(TWO_DIGITS)), " d");
  }

  /** Returns a range of fractions in percent. */
  static String percent(Range range) {
    return joined(range, Amounts::percentDigits, " %");
  }

  /** Returns a fraction in percent. */
  static String percent(double fraction) {
    return percentDigits(fraction) + " %";
  }

  /** Returns a range of numbers of particles, with powers of ten. */
  static String particles(Range range) {
    return joined(range, Amounts::particles, "");
  }

  /** Returns a number of particles with a power of ten, for example {@code 1.4e12}. */
  static String particles(double count) {
    BigDecimal rounded = new BigDecimal(count).round(TWO_DIGITS);
    if (rounded.signum() == 0) {
      return "0";
    }
    int exponent = rounded.precision() - rounded.scale() - 1;
    return plain(rounded.movePointLeft(exponent)).toPlainString() + "e" + exponent;
  }

  private static String percentDigits(double fraction) {
    BigDecimal percent = new BigDecimal(fraction).movePointRight(2);
    BigDecimal rest = new BigDecimal(100).subtract(percent);
    // Near 100 % it is what is left that matters: 99.96 % must not read as 100 %.
    if (rest.signum() > 0 && rest.compareTo(BigDecimal.ONE) < 0) {
      return plain(new BigDecimal(100).subtract(rest.round(TWO_DIGITS))).toPlainString();
    }
    return plain(percent.round(TWO_DIGITS)).toPlainString();
  }

  private static String shown(BigDecimal value) {
    return plain(value.round(THREE_DIGITS)).toPlainString();
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static String joined(Range range, DoubleFunction<String> digits, String unit) {
    String low = digits.apply(range.low());
    String high = digits.apply(range.high());
    return (low.equals(high) ? low : low + "–" + high) + unit;
  }
}
