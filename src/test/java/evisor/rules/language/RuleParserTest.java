package evisor.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.files.Diagnostic;
import evisor.files.FileFaults;
import evisor.rules.language.Expression.Any;
import evisor.rules.language.Expression.Arithmetic;
import evisor.rules.language.Expression.Comparison;
import evisor.rules.language.Expression.Constant;
import evisor.rules.language.Expression.Contains;
import evisor.rules.language.Expression.Not;
import evisor.rules.language.Expression.Numeral;
import evisor.rules.language.Expression.OneOf;
import evisor.rules.language.Expression.Relation;
import evisor.rules.language.RuleText.Binding;
import evisor.rules.language.RuleText.Condition;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RuleParserTest {

  private static final String RULE =
      """
      // before
      rule "T-001" @title("A \\"title\\", with; signs")
      when
          Request( a, $v : b( Method.SEC ) ) /* between
          lines */ $train : Train( c > 2 || !d, e not contains Use.RNA )
      then
          verdict.set($train, Method.SEC, "x", -1.5e-3); // after
      end
      """;

  private final FileFaults faults = new FileFaults();

  private RuleFile parse(String text) {
    return RuleParser.parse("a.drl", "rules/a.drl", text, faults);
  }

  private Expression condition(String text) {
    RuleFile file = parse("rule \"T-001\" when Request( " + text + " ) then verdict.advise(); end");
    assertThat(faults.diagnostics()).isEmpty();
    return ((Condition) file.rules().get(0).patterns().get(0).constraints().get(0)).expression();
  }

  @Test
  void aRuleIsReadWithThePlaceOfEachOfItsParts() {
    RuleText rule = parse(RULE).rules().get(0);

    assertThat(faults.diagnostics()).isEmpty();
    assertThat(rule.id()).isEqualTo("T-001");
    assertThat(rule.place()).hasToString("rules/a.drl:2:6");
    assertThat(rule.annotation("title").orElseThrow().value())
        .isEqualTo("A \"title\", with; signs");
    assertThat(rule.patterns())
        .extracting(RuleText.Pattern::type)
        .containsExactly("Request", "Train");
    assertThat(rule.pattern("Train").orElseThrow().variable()).contains("$train");
    assertThat(rule.pattern("Train").orElseThrow().place()).hasToString("rules/a.drl:5:23");
    assertThat(rule.patterns().get(0).constraints().get(1)).isInstanceOf(Binding.class);
    assertThat(rule.consequence().method()).isEqualTo("set");
    assertThat(rule.consequence().arguments()).hasSize(4);
    assertThat(((Numeral) rule.consequence().arguments().get(3)).value()).isEqualTo(-1.5e-3);
    assertThat(rule.text()).startsWith("rule \"T-001\"").endsWith("end");
  }

  @Test
  void commentsAndMetadataAreNoCode() {
    List<Token> code = parse(RULE).rules().get(0).code();

    assertThat(code)
        .extracting(Token::text)
        .doesNotContain("title", "after", "between", "@")
        .contains("when", "end");
  }

  @Test
  void andBindsCloserThanOrAndProductsCloserThanSums() {
    Expression or = condition("a && b || c");
    Expression sum = ((Comparison) condition("a + b * 2 >= 3")).left();

    assertThat(or).isInstanceOf(Any.class);
    assertThat(or.parts().get(0)).isInstanceOf(Expression.All.class);
    assertThat(((Arithmetic) sum).operator()).isEqualTo("+");
    assertThat(((Arithmetic) ((Arithmetic) sum).right()).operator()).isEqualTo("*");
  }

  @Test
  void everyFormOfConditionIsRead() {
    assertThat(((Comparison) condition("a != -2")).relation()).isEqualTo(Relation.UNEQUAL);
    assertThat(((Contains) condition("a not contains Use.RNA")).negated()).isTrue();
    assertThat(((OneOf) condition("a in (Use.RNA, Use.VACCINE)")).words()).hasSize(2);
    assertThat(((OneOf) condition("a not in (Use.RNA)")).negated()).isTrue();
    assertThat(((Not) condition("!(a || b)")).inner()).isInstanceOf(Any.class);
    assertThat(((Constant) ((Comparison) condition("a == Purity.LOW")).right()).name())
        .isEqualTo("LOW");
  }

  @Test
  void aFaultyRuleDoesNotHideTheOthers() {
    RuleFile file = parse("rule \"T-000\" when Request( then end\n" + RULE + "rule T-002\n" + RULE);

    assertThat(file.rules()).extracting(RuleText::id).containsExactly("T-001", "T-001");
    assertThat(faults.diagnostics()).extracting(Diagnostic::lint).containsOnly("syntax");
  }

  @Test
  void noTextIsTooStrangeOrTooDeepToBeReportedOn() {
    parse("rule \"T-001\" when Request( " + "(".repeat(100_000));
    parse("rule \"T-002\" when Request( " + "!".repeat(100_000) + "a");
    parse("rule \"T-003\" when Request( a" + " + a".repeat(100_000) + " > 1 ) then");
    parse("rule \"T-004\" when Request( " + "x".repeat(1_000_000) + " ");
    parse("rule ".repeat(100_000));
    parse(") ".repeat(100_000));
    parse("rule \"T-005\" when Request( ".repeat(10_000));
    parse("/* never closed");
    parse("\u0000 \\u0041 # \uD83D");

    assertThat(faults.diagnostics()).hasSizeBetween(8, 2_000);
  }
}
