package evisor.text;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.model.Quantity;
import evisor.model.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuantityWordsTest {

  @ParameterizedTest
  @CsvSource({
    "MILLILITRES, 0, 0 mL",
    "MILLILITRES, 0.00025, 0.25 µL",
    "MILLILITRES, 0.25, 250 µL",
    "MILLILITRES, 1, 1 mL",
    "MILLILITRES, 1.5, 1.5 mL",
    "MILLILITRES, 12.345, 12.3 mL",
    "MILLILITRES, 999.96, 1000 mL",
    "MILLILITRES, 2000, 2 L",
    "MILLILITRES, 1234567, 1235 L",
    "HOURS, 0.58, 35 min",
    "HOURS, 1, 1 h",
    "HOURS, 5.24, 5.2 h",
    "HOURS, 24, 24 h",
    "HOURS, 74.4, 3.1 d",
    "HOURS, 2400, 100 d",
    "HOURS, Infinity, no limit",
    "FRACTION, 0.18, 18 %",
    "FRACTION, 0.1849, 18 %",
    "FRACTION, 0.005, 0.5 %",
    "FRACTION, 0.9987, 99.87 %",
    "FRACTION, 1, 100 %",
    "COUNT, 3, 3",
    "COUNT, 0.2, 0.2",
    "COUNT, 2.71828, 2.72",
    "COUNT, 123456, 123456",
    "PARTICLES, 1.2e12, 1.2e12",
    "PARTICLES, 9.96e9, 1e10",
    "PARTICLES, 0, 0",
  })
  void aFigureIsRoundedAndShownInTheUnitThatSuitsIt(Quantity quantity, double value, String shown) {
    assertThat(QuantityWords.ENGLISH.quantity(value, quantity)).isEqualTo(shown);
  }

  @Test
  void writesTheUnitOfARangeOnceWhereBothEndsHaveIt() {
    assertThat(QuantityWords.ENGLISH.range(new Range(1.3, 5.2), Quantity.HOURS))
        .isEqualTo("1.3–5.2 h");
    assertThat(QuantityWords.ENGLISH.range(new Range(0.5, 2), Quantity.HOURS))
        .isEqualTo("30 min – 2 h");
    assertThat(QuantityWords.ENGLISH.range(new Range(0.18, 0.65), Quantity.FRACTION))
        .isEqualTo("18–65 %");
    assertThat(QuantityWords.ENGLISH.range(new Range(5, 7), Quantity.COUNT)).isEqualTo("5–7");
    assertThat(QuantityWords.ENGLISH.range(Range.of(7), Quantity.COUNT)).isEqualTo("7");
  }
}
