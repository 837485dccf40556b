package evisor.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers are written alike everywhere, and read back to themselves. */
class PlainNumberTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1",
    "2000, 2000",
    "0.25, 0.25",
    "1e18, 1000000000000000000",
    "1.4e9, 1400000000",
    "1e-7, 0.0000001",
    "-2.50, -2.5",
    "0.1, 0.1",
    "0.30000000000000004, 0.30000000000000004",
    "2e-3, 0.002",
    "1e23, 100000000000000000000000"
  })
  void aNumberIsWrittenShortAndPlain(double number, String text) {
    assertThat(PlainNumber.of(number)).isEqualTo(text);
  }

  @Test
  void aNumberOfFewDigitsIsWrittenWithTheseAlone() {
    Random random = new Random(8);
    for (int i = 0; i < 5000; i++) {
      String digits = Long.toString(random.nextLong(1, 1_000_000_000_000_000L));
      BigDecimal few = new BigDecimal(digits + "e" + random.nextInt(-290, 290));
      assertThat(PlainNumber.of(few.doubleValue()))
          .isEqualTo(few.stripTrailingZeros().toPlainString());
    }
    assertThat(new BigDecimal(PlainNumber.of(Double.MIN_VALUE))).isEqualTo("5e-324");
    assertThat(new BigDecimal(PlainNumber.of(2.0e-322))).isEqualTo("2e-322");
  }

  @Test
  void everyNumberReadsBackToItself() {
    Random random = new Random(7);
    for (int i = 0; i < 5000; i++) {
      double number = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(number)) {
        assertThat(Double.parseDouble(PlainNumber.of(number))).isEqualTo(number);
      }
    }
    assertThat(Double.parseDouble(PlainNumber.of(Double.MIN_VALUE))).isEqualTo(Double.MIN_VALUE);
    assertThat(Double.parseDouble(PlainNumber.of(Double.MAX_VALUE))).isEqualTo(Double.MAX_VALUE);
  }
}
