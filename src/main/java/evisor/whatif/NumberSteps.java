package evisor.whatif;

import evisor.model.Quantity;
import evisor.request.FieldTrait;
import evisor.request.FieldValue;
import evisor.request.RequestField;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The values of a number that are tried: round ones, as a planner would choose them.
 *
 * @param field the field that holds the number
 * @param quantity what kind of number it is
 */
record NumberSteps(RequestField field, Quantity quantity) {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal FIVE = BigDecimal.valueOf(5);
  private static final MathContext EXACT = MathContext.DECIMAL64;
  private static final int MOST_DIGITS = 6;

  FieldValue.Amount value(BigDecimal number) {
    return new FieldValue.Amount(number, quantity());
  }

  /** Returns the next value above in the series 1, 2, 5, 10, 20, 50 … */
  static BigDecimal above(BigDecimal value) {
    BigDecimal decade = decade(value);
    for (BigDecimal step : new BigDecimal[] {TWO, FIVE}) {
      if (decade.multiply(step).compareTo(value) > 0) {
        return decade.multiply(step);
      }
    }
    return decade.multiply(BigDecimal.TEN);
  }

  /** Returns the next value below in the series 1, 2, 5, 10, 20, 50 … */
  static BigDecimal below(BigDecimal value) {
    BigDecimal decade = decade(value);
    for (BigDecimal step : new BigDecimal[] {FIVE, TWO, BigDecimal.ONE}) {
      if (decade.multiply(step).compareTo(value) < 0) {
        return decade.multiply(step);
      }
    }
    return decade.multiply(new BigDecimal("0.5"));
  }

  /** Returns the power of ten that is not above the value. */
  private static BigDecimal decade(BigDecimal value) {
    return BigDecimal.ONE.scaleByPowerOfTen(value.precision() - value.scale() - 1);
  }

  /**
   * Returns a value well between two others, with as few digits as will do; empty where no value
   * between them can be tried.
   */
  Optional<BigDecimal> between(BigDecimal low, BigDecimal high) {
    BigDecimal middle = low.multiply(high).sqrt(EXACT);
    if (field.is(FieldTrait.COUNTED) && high.compareTo(BigDecimal.ONE) > 0) {
      BigDecimal rounded = middle.setScale(0, RoundingMode.HALF_EVEN).max(BigDecimal.ONE);
      if (inside(low, rounded, high)) {
        return Optional.of(rounded);
      }
      if (low.compareTo(BigDecimal.ONE) >= 0) {
        return Optional.empty();
      }
    }
    BigDecimal first = low.multiply(middle).sqrt(EXACT);
    BigDecimal last = middle.multiply(high).sqrt(EXACT);
    for (int digits = 1; digits <= MOST_DIGITS; digits++) {
      BigDecimal rounded = middle.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (inside(first, rounded, last)) {
        return Optional.of(rounded);
      }
    }
    return Optional.empty();
  }

  private static boolean inside(BigDecimal low, BigDecimal value, BigDecimal high) {
    return low.compareTo(value) < 0 && value.compareTo(high) < 0;
  }
}
