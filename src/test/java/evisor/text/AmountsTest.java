package evisor.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AmountsTest {

  @Test
  void givesProgramsPlainNumbers() {
    assertThat(Amounts.exact(1.23456e13).toString()).isEqualTo("12350000000000");
    assertThat(Amounts.exact(0.000123456).toPlainString()).isEqualTo("0.0001235");
    assertThat(Amounts.exact(-0.0).toString()).isEqualTo("0");
  }
}
