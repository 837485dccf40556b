package evisor.text;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.model.Quantity;
import evisor.model.Range;
import org.junit.jupiter.api.Test;

final class AmountsTest {

  @Test
  void writesTheUnitOfARangeOnceWhereBothEndsHaveIt() {
    assertThat(Amounts.shown(new Range(1.3, 5.2), Quantity.HOURS)).isEqualTo("1.3–5.2 h");
    assertThat(Amounts.shown(new Range(0.5, 2), Quantity.HOURS)).isEqualTo("30 min – 2 h");
    assertThat(Amounts.shown(new Range(0.18, 0.65), Quantity.FRACTION)).isEqualTo("18–65 %");
    assertThat(Amounts.shown(new Range(5, 7), Quantity.COUNT)).isEqualTo("5–7");
    assertThat(Amounts.shown(Range.of(7), Quantity.COUNT)).isEqualTo("7");
  }

  @Test
  void givesProgramsPlainNumbers() {
    assertThat(Amounts.exact(1.23456e13).toString()).isEqualTo("12350000000000");
    assertThat(Amounts.exact(0.000123456).toPlainString()).isEqualTo("0.0001235");
    assertThat(Amounts.exact(-0.0).toString()).isEqualTo("0");
  }
}
