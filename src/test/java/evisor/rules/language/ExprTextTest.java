package evisor.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.files.FileFaults;
import evisor.rules.language.RuleText.Condition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExprTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "volumeMl >= 50 || !has(Trait.BLOOD)",
        "(a || b) && c > 1",
        "a || b && c",
        "!(a > 1)",
        "a - (b - 1) * 2 < -3.5",
        "a in (Use.RNA, Use.VACCINE)",
        "a not in (Use.RNA)",
        "a not contains Use.RNA",
        "b(Method.SEC, 2) == \"x y\"",
        "inVivo == true",
        "core != $today"
      })
  void anExpressionIsWrittenAsItWasRead(String text) {
    assertThat(ExprText.of(read(text))).isEqualTo(text);
  }

  private static Expression read(String text) {
    FileFaults faults = new FileFaults();
    RuleFile file =
        RuleParser.parse(
            "a.drl",
            "a.drl",
            "rule \"R-001\" when Request( " + text + " ) then verdict.study(); end",
            faults);
    assertThat(faults.diagnostics()).isEmpty();
    return ((Condition) file.rules().get(0).patterns().get(0).constraints().get(0)).expression();
  }
}
