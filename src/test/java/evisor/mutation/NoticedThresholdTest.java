package evisor.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A threshold is compared as counts; nothing is rounded up to it. */
final class NoticedThresholdTest {

  @ParameterizedTest
  @CsvSource({
    "880,     880,   900,   true",
    "880,     879,   900,   false",
    "0,       0,     900,   true",
    "100%,    12000, 12000, true",
    "100%,    11999, 12000, false",
    "99.99%,  11999, 12000, true",
    "99.992%, 11999, 12000, false",
    "50%,     450,   900,   true",
    "50%,     449,   899,   false",
    "33.3 %,  333,   1000,  true",
    "0%,      0,     10,    true",
    "100%,    0,     0,     true",
    "1,       0,     0,     false",
  })
  void isReachedExactly(String text, int noticed, int mutants, boolean met) {
    assertThat(NoticedThreshold.parse(text).orElseThrow().met(noticed, mutants)).isEqualTo(met);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1.5", "101%", "100.01%", "%", "1e3", "99,5%", "ninety", "٩%"})
  void isNothingElse(String text) {
    assertThat(NoticedThreshold.parse(text)).isEmpty();
  }
}
