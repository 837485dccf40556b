package evisor.rules.lint;

import static evisor.rules.lint.Reviewed.assertWarned;
import static evisor.rules.lint.Reviewed.condition;
import static evisor.rules.lint.Reviewed.found;
import static evisor.rules.lint.Reviewed.rule;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Of two rules it is found where one says what the other says, or denies it. */
final class RulePairsTest {

  @Test
  void ofTwoRulesThatAreTheSameTheLaterIsReported() {
    assertWarned(
        found(
            condition("T-001", "volumeMl > 5, gmp == Gmp.FULL", "has(Method.SEC)"),
            condition("T-002", "!(gmp != Gmp.FULL), !(volumeMl <= 5)", "has(Method.SEC)")),
        "identical-rules",
        "14:6",
        "T-002 fires exactly where T-001 does");
  }

  @Test
  void aRuleWithinAWiderOneIsReported() {
    assertWarned(
        found(
            condition("T-001", "volumeMl > 5, inVivo", "isOnly(Method.SEC)"),
            condition("T-002", "volumeMl > 2, functional", "has(Family.CHROMATOGRAPHY)")),
        "subsumed-rule",
        "1:6",
        "wherever T-001 fires, T-002 says the same (");
  }

  @Test
  void aRuleWithinSeveralIsReportedOnce() {
    assertThat(
            found(
                condition("T-001", "volumeMl > 5", "has(Method.SEC)"),
                condition("T-002", "volumeMl > 2", "has(Method.SEC)"),
                condition("T-003", "volumeMl > 1", "has(Method.SEC)")))
        .extracting(warning -> warning.place().line())
        .containsExactly(1, 14);
  }

  @Test
  void aRuleWithinAWiderOneMaySayMore() {
    String narrow = condition("T-001", "volumeMl > 5", "has(Method.SEC)");
    String wide = condition("T-002", "volumeMl > 2", "has(Method.SEC)");

    assertThat(found(narrow.replace("@level(\"guard\")", "@level(\"domain\")"), wide)).isEmpty();
    assertThat(found(narrow.replace("purity", "cost"), wide)).isEmpty();
    assertThat(
            found(
                narrow
                    .replace("@level(\"guard\")", "@level(\"advice\")")
                    .replace("verdict.condition", "verdict.caution"),
                wide))
        .isEmpty();
    assertThat(found(narrow, condition("T-002", "volumeMl > 2, inVivo", "has(Method.SEC)")))
        .isEmpty();
  }

  @Test
  void aConditionOnWhatIsExcludedIsReported() {
    String exclusion =
        rule(
            "T-002",
            "Request( volumeMl > 2 )\n$train : Train( has(Method.SEC) )",
            "verdict.exclude($train);");

    assertWarned(
        found(condition("T-001", "volumeMl > 5", "isOnly(Method.SEC)"), exclusion),
        "contradictory-rules",
        "1:6",
        "excludes the train");
    assertThat(found(condition("T-001", "volumeMl > 1", "isOnly(Method.SEC)"), exclusion))
        .isEmpty();
  }

  @Test
  void whatIsUsualIsTheSameWhereTheTrainsAre() {
    String first = rule("T-001", "Request( volumeMl > 5 )", "verdict.usual(\"TFF\", \"SEC\");");
    String wide = rule("T-002", "Request( volumeMl > 2 )", "verdict.usual(\"TFF\", \"SEC\");");

    assertWarned(found(first, wide), "subsumed-rule", "1:6", "wherever T-001 fires, T-002");
    assertThat(found(first, wide.replace("\"TFF\", \"SEC\"", "\"SEC\", \"TFF\""))).isEmpty();
  }

  @Test
  void aGradeIsTheSameWhereItIsAsHigh() {
    String narrow = grade("T-001", "isOnly(Method.SEC)", 2);

    assertWarned(
        found(narrow, grade("T-002", "has(Method.SEC)", 2)), "subsumed-rule", "1:6", "T-002");
    assertThat(found(narrow, grade("T-002", "has(Method.SEC)", 1))).isEmpty();
  }

  private static String grade(String id, String train, int grade) {
    return rule(
        id, "Request()\n$train : Train( " + train + " )", "verdict.grade($train, " + grade + ");");
  }

  @Test
  void twoValuesOfOneParameterAreReported() {
    String call = "verdict.set($train, Method.TFF, \"mwco_kda\", 500);";
    String first = rule("T-001", "Request( gmp == Gmp.FULL )\n$train : Train()", call);
    String second =
        rule("T-002", "Request( inVivo )\n$train : Train()", call.replace("500", "300"));
    String wide =
        rule(
            "T-002",
            "Request( gmp >= Gmp.COMPATIBLE )\n$train : Train()",
            call.replace("500", "300"));

    assertThat(found(first, second)).isEmpty();
    assertWarned(found(first, wide), "contradictory-rules", "1:6", "sets the same to another");
  }
}
