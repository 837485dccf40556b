package evisor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MeasuredLetteringTest {

  @Test
  void linesAreNoWiderThanAllowedAndLoseNoWord() {
    MeasuredLettering lettering = new MeasuredLettering(11, false);
    String text = "purity high · for proteomics or RNA · no GMP · 20 a day · priority yield";
    List<String> lines = lettering.wrapped(text, 160);
    assertThat(lines).hasSizeGreaterThan(2);
    assertThat(lines).allSatisfy(line -> assertThat(lettering.width(line)).isLessThan(160));
    assertThat(String.join(" ", lines)).isEqualTo(text);
  }

  @Test
  void aWordThatIsTooWideStandsAlone() {
    assertThat(new MeasuredLettering(11, true).wrapped("a immunoaffinity b", 20))
        .containsExactly("a", "immunoaffinity", "b");
  }
}
