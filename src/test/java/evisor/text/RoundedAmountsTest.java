package evisor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class RoundedAmountsTest {

  @Test
  void givesProgramsPlainNumbers() {
    assertThat(RoundedAmounts.exact(1.23456e13).toString()).isEqualTo("12350000000000");
    assertThat(RoundedAmounts.exact(0.000123456).toPlainString()).isEqualTo("0.0001235");
    assertThat(RoundedAmounts.exact(-0.0).toString()).isEqualTo("0");
  }

  @Test
  void roundsAllDigitsOfANumberAndNotThoseThatAreShown() {
    // Written out, the first is a little more than it looks, the second a little less.
    assertThat(RoundedAmounts.exact(0.12345).toString()).isEqualTo("0.1235");
    assertThat(RoundedAmounts.exact(1.0005).toString()).isEqualTo("1");
    assertThat(RoundedAmounts.exact(2.5 + 10_000).toString()).isEqualTo("10000");
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 200_000; i++) {
      int digits = random.nextInt(1, 8);
      double number =
          i % 2 == 0
              ? Double.longBitsToDouble(random.nextLong())
              : random.nextInt(100_000) / StrictMath.pow(10, digits) * (i % 3 - 1);
      if (Double.isFinite(number)) {
        BigDecimal rounded =
            new BigDecimal(number)
                .round(new MathContext(4, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        assertThat(RoundedAmounts.exact(number))
            .isEqualTo(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
      }
    }
  }
}
