package evisor.rules.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import evisor.files.FileFaults;
import evisor.model.Purity;
import evisor.rules.Sketch;
import evisor.rules.language.RuleParser;
import evisor.rules.lint.RuleLint;
import evisor.words.Methods;
import evisor.words.SampleTypes;
import evisor.words.ShippedWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions whose names are resolved are written, changed and asked as they stand in the rule. */
final class TypedRuleTest {

  private static TypedRule rule(String patterns) {
    FileFaults faults = new FileFaults();
    String text = Sketch.rule("R-001", patterns, "verdict.caution($train);");
    TypedRule rule =
        RuleLint.typed(
            RuleParser.parse("a.drl", "rules/a.drl", text, faults).rules().get(0),
            ShippedWords.LEXICON);
    assertThat(faults.diagnostics()).isEmpty();
    return rule;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "volumeMl >= 50 || !has(Trait.BLOOD)",
        "(inVivo || functional) && volumeMl > 1",
        "!(volumeMl > 1)",
        "volumeMl - (samplesPerDay - 1) * 2 < -3.5",
        "sampleType not in (SampleType.SERUM, SampleType.PLASMA)",
        "downstream not contains Use.RNA",
        "rotor == \"Type 45 Ti\"",
        "inVivo == true"
      })
  void aConditionIsWrittenAsItWasRead(String condition) {
    TypedRule rule = rule("Request( " + condition + " )\n$train : Train()");

    assertThat(rule.onRequest()).extracting(TypedCondition::text).containsExactly(condition);
  }

  @Test
  void aVariableKeepsItsNameAndAsksWhatItIsBoundTo() {
    TypedRule rule = rule("Request( $limit : timeLimitHours )\n$train : Train( hours > $limit )");
    TypedCondition condition = rule.onTrain().get(0);

    assertThat(condition.text()).isEqualTo("hours > $limit");
    assertThat(condition.questions())
        .extracting(FactQuestion::name, FactQuestion::ofTrain)
        .containsExactly(tuple("hours", true), tuple("timeLimitHours", false));
    assertThat(rule.bindings()).containsOnlyKeys("$limit");
  }

  @Test
  void onlyTheVeryNodeIsReplacedAndTheRuleBeforeStaysAsItWas() {
    TypedRule rule =
        rule(
            "Request( inVivo || volumeMl > 1 || volumeMl > 1 )\n$train : Train( has(Method.SEC) )");
    TypedNode second = rule.onRequest().get(0).children().get(2);

    TypedRule changed =
        rule.replaced(second, new TypedCondition.WrittenTruth(second.place(), false));

    assertThat(changed.conditions())
        .extracting(TypedCondition::text)
        .containsExactly("inVivo || volumeMl > 1 || false", "has(Method.SEC)");
    assertThat(rule.conditions().get(0).text()).isEqualTo("inVivo || volumeMl > 1 || volumeMl > 1");
    assertThat(changed.without(changed.onTrain().get(0)).onTrain()).isEmpty();
  }

  @Test
  void aConditionHoldsOrFailsForTheFacts() {
    TypedRule rule =
        rule("Request( volumeMl * 2 > 3 )\n$train : Train( core contains Method.SEC )");

    assertThat(
            rule.conditions().stream()
                .map(
                    condition ->
                        condition.holds(
                            Sketch.request(SampleTypes.PLASMA, 1, Purity.LOW),
                            Sketch.train(1, Methods.SEC))))
        .containsExactly(false, true);
  }
}
