package evisor.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.model.Quantity;
import evisor.request.RequestField;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

final class NumberStepsTest {

  private static final NumberSteps VOLUME =
      new NumberSteps(RequestField.VOLUME, Quantity.MILLILITRES);
  private static final NumberSteps SAMPLES =
      new NumberSteps(RequestField.SAMPLES_PER_DAY, Quantity.COUNT);

  @Test
  void valuesOutwardsAreOnesTwosAndFives() {
    assertThat(NumberSteps.above(number("1"))).isEqualByComparingTo("2");
    assertThat(NumberSteps.above(number("2"))).isEqualByComparingTo("5");
    assertThat(NumberSteps.above(number("5"))).isEqualByComparingTo("10");
    assertThat(NumberSteps.above(number("0.03"))).isEqualByComparingTo("0.05");
    assertThat(NumberSteps.above(number("7300"))).isEqualByComparingTo("10000");
    assertThat(NumberSteps.below(number("1"))).isEqualByComparingTo("0.5");
    assertThat(NumberSteps.below(number("2"))).isEqualByComparingTo("1");
    assertThat(NumberSteps.below(number("100"))).isEqualByComparingTo("50");
    assertThat(NumberSteps.below(number("0.03"))).isEqualByComparingTo("0.02");
    assertThat(NumberSteps.below(number("7300"))).isEqualByComparingTo("5000");
  }

  @Test
  void aValueBetweenHasNoMoreDigitsThanNeeded() {
    assertThat(VOLUME.between(number("5"), number("10"))).contains(number("7"));
    assertThat(VOLUME.between(number("99"), number("102")).orElseThrow())
        .isEqualByComparingTo("100");
    assertThat(VOLUME.between(number("8.37"), number("8.6")).orElseThrow())
        .isEqualByComparingTo("8.5");
  }

  @Test
  void moreThanOneSampleIsCountedInWholeOnes() {
    assertThat(SAMPLES.between(number("3"), number("5"))).contains(number("4"));
    assertThat(SAMPLES.between(number("3"), number("4"))).isEmpty();
    assertThat(SAMPLES.between(number("2.5"), number("3"))).isEmpty();
    assertThat(SAMPLES.between(number("0.5"), number("2"))).contains(number("1"));
    assertThat(SAMPLES.between(number("0.2"), number("0.5"))).contains(number("0.3"));
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
