package evisor.rules.lint;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.files.FileFaults;
import evisor.rules.Sketch;
import evisor.rules.language.RuleText;
import evisor.rules.language.Token;
import evisor.rules.text.RuleTexts;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Why no rule can loop, call itself or have a class of its own: none of the words and signs that
 * Java needs for it can stand anywhere in the code of a rule that is compiled.
 */
final class NoCodeTest {

  private static final String RULE =
      Sketch.rule(
          "T-001",
          "Request( $volume : volumeMl, volumeMl > 5 || inVivo, downstream contains Use.RNA )\n"
              + "$train : Train( !has(Method.SEC), hoursOf(Method.TFF) * 2 > $volume - 1 )",
          "verdict.caution($train);");

  private static FileFaults faultsOf(String rules) {
    FileFaults faults = new FileFaults();
    RuleTexts texts =
        RuleTexts.read(
            Sketch.folder("a.drl", rules, Sketch.MESSAGES, "T-001 = {volume} said."), faults);
    RuleLint.check(texts, Sketch.knowledge(), faults);
    return faults;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "}",
        "[",
        "]",
        "->",
        "::",
        "?",
        "\\",
        "\\u007b",
        "@",
        "`",
        "'",
        "++",
        "+=",
        "new",
        "for",
        "while",
        "do",
        "goto",
        "class",
        "enum",
        "this",
        "super",
        "return",
        "throw",
        "switch",
        "try",
        "synchronized",
        "static",
        "var",
        "int",
        "instanceof",
        "else",
        "if(true)",
        "x:",
        "verdict",
        "drools",
        "kcontext",
        "eval(true)"
      })
  void noSignOfJavaCanStandAnywhereInARule(String sign) {
    assertThat(faultsOf(RULE).stop()).isFalse();
    List<RuleText> sound = RuleTexts.read(Sketch.folder("a.drl", RULE), new FileFaults()).rules();
    for (Token token : sound.get(0).code()) {
      String strange =
          RULE.substring(0, token.start()) + sign + " " + RULE.substring(token.start());

      assertThat(faultsOf(strange).stop()).as(strange).isTrue();
    }
  }
}
