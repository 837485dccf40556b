package evisor.rules.lint;

import static evisor.rules.lint.Reviewed.ANY;
import static evisor.rules.lint.Reviewed.about;
import static evisor.rules.lint.Reviewed.advice;
import static evisor.rules.lint.Reviewed.assertWarned;
import static evisor.rules.lint.Reviewed.condition;
import static evisor.rules.lint.Reviewed.found;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import evisor.files.Diagnostic;
import evisor.files.Severity;
import evisor.knowledge.ShippedRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A review reports conditions that decide nothing, and respects what authors accept. */
final class RuleReviewTest {

  static Stream<Arguments> idle() {
    return Stream.of(
        arguments("volumeMl > 0", "always-true", "8:14", "volumeMl > 0 always holds"),
        arguments("purity <= Purity.HIGH", "always-true", "8:14", "always holds"),
        arguments("has(Trait.BLOOD) || !has(Trait.BLOOD)", "always-true", "8:14", "always holds"),
        arguments(
            "volumeMl > 5, volumeMl > 10",
            "redundant-condition",
            "8:14",
            "volumeMl > 5 holds wherever volumeMl > 10 does"),
        arguments("inVivo, functional", "redundant-condition", "8:22", "wherever inVivo does"),
        arguments(
            "purity == Purity.HIGH, gmp == Gmp.FULL || purity == Purity.LOW",
            "redundant-condition",
            "8:56",
            "the alternative purity == Purity.LOW never holds"),
        arguments(
            "purity >= Purity.HIGH || purity >= Purity.MEDIUM",
            "redundant-condition",
            "8:14",
            "the alternative purity >= Purity.HIGH adds nothing"));
  }

  @ParameterizedTest
  @MethodSource("idle")
  void aConditionThatDecidesNothingIsReported(String conditions, String lint, String at, String s) {
    assertWarned(found(advice("Request( " + conditions + " )")), lint, at, s);
  }

  @Test
  void aConditionThatTheKnowledgeBaseAloneImpliesMayStand() {
    assertThat(found(advice("Request( sampleType == SampleType.MILK, has(Trait.CASEIN) )")))
        .isEmpty();
    assertThat(found(about("startsWith(Method.CUSHION_UC), endsWith(Method.SEC), length == 2")))
        .isEmpty();
  }

  @Test
  void aClaimAboutAnotherSampleIsReported() {
    String urine = advice("Request( sampleType == SampleType.URINE )");

    assertWarned(found(urine.replace(ANY, "milk21-01")), "claim-sample", "6:15", "speak of milk");
    assertThat(found(urine)).isEmpty();
    assertThat(found(urine.replace(ANY, "milk21-01 " + ANY))).isEmpty();
    assertThat(found(advice("Request()").replace(ANY, "milk21-01"))).isEmpty();
  }

  @Test
  void anAcceptedWarningIsNotSaid() {
    String narrow = condition("T-001", "volumeMl > 5", "has(Method.SEC)");
    String wide = condition("T-002", "volumeMl > 2", "has(Method.SEC)");
    String accept =
        "when\n".replace("when", "    @accept(\"subsumed-rule: its own source\")\nwhen");

    assertThat(found(narrow.replaceFirst("when\n", accept), wide)).isEmpty();
    assertThat(found(narrow, wide.replaceFirst("when\n", accept)))
        .extracting(Diagnostic::lint)
        .containsExactly("subsumed-rule", "stale-acceptance");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "subsumed-rule|acceptance-reason|without a reason",
        "subsumed-rule: |acceptance-reason|without a reason",
        "subsumed: why|unknown-acceptance|subsumed-rule",
        "unknown-claim: why|unknown-acceptance|no warning that can be accepted"
      })
  void anAcceptanceNamesAWarningAndAReason(String row) {
    String[] parts = row.split("\\|", -1);
    String rule =
        condition("T-001", "volumeMl > 5", "has(Method.SEC)")
            .replaceFirst("when\n", "    @accept(\"" + parts[0] + "\")\nwhen\n");

    assertThat(found(rule))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.severity()).isEqualTo(Severity.ERROR);
              assertThat(fault.lint()).isEqualTo(parts[1]);
              assertThat(fault.place()).hasToString("rules/a.drl:7:13");
              assertThat(fault + "").contains(parts[2]);
            });
  }

  @Test
  void aRuleWithAnErrorIsNotReviewed() {
    assertThat(found(advice("Request( volumeMl > 10, volumeMl < 5, purty == Purity.LOW )")))
        .extracting(Diagnostic::lint)
        .containsExactly("unknown-property");
  }

  @Test
  void theShippedRulesAreCleanBesideTheirThresholds() {
    assertThat(found(ShippedRules.FOLDER)).isEmpty();
  }
}
