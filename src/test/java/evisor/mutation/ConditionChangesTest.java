package evisor.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.files.FileFaults;
import evisor.rules.Sketch;
import evisor.rules.language.RuleParser;
import evisor.rules.language.RuleText;
import evisor.rules.lint.RuleLint;
import evisor.rules.typed.TypedCondition;
import evisor.rules.typed.TypedRule;
import evisor.words.ShippedWords;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every small change that can matter is made to a condition, and none that cannot. */
final class ConditionChangesTest {

  @Test
  void aLimitIsShiftedTurnedAndItsBorderMoved() {
    assertThat(ofRequest("volumeMl >= 50"))
        .containsExactly("volumeMl > 50", "volumeMl < 50", "volumeMl >= 45", "volumeMl >= 55");
  }

  @Test
  void aCountIsShiftedByOneAndNeverToWhereItLimitsNothing() {
    assertThat(ofTrain("length > 2")).contains("length > 1", "length > 3").hasSize(4);
    assertThat(ofTrain("length >= 1")).contains("length >= 2").doesNotContain("length >= 0");
  }

  @Test
  void aPredictedNumberMeetsItsLimitOnlyByChance() {
    assertThat(ofTrain("hours > 16"))
        .containsExactly("hours <= 16", "hours > 14.4", "hours > 17.6");
  }

  @Test
  void aRankIsShiftedUnlessTheComparisonThenAlwaysOrNeverHolds() {
    assertThat(ofRequest("purity >= Purity.MEDIUM"))
        .containsExactly(
            "purity > Purity.MEDIUM", "purity < Purity.MEDIUM", "purity >= Purity.HIGH");
    assertThat(ofRequest("gmp < Gmp.FULL"))
        .containsExactly("gmp <= Gmp.FULL", "gmp >= Gmp.FULL", "gmp < Gmp.COMPATIBLE");
  }

  @Test
  void wordsAreTurnedAndLeftOut() {
    assertThat(ofRequest("sampleType == SampleType.URINE"))
        .containsExactly("sampleType != SampleType.URINE");
    assertThat(ofRequest("downstream contains Use.RNA"))
        .containsExactly("downstream not contains Use.RNA");
    assertThat(ofRequest("sampleType in (SampleType.URINE, SampleType.MILK)"))
        .containsExactly(
            "sampleType not in (SampleType.URINE, SampleType.MILK)",
            "sampleType in (SampleType.MILK)",
            "sampleType in (SampleType.URINE)");
  }

  @Test
  void alternativesAreLeftOutAndChangedOneByOne() {
    assertThat(ofRequest("inVivo || volumeMl > 10 && functional"))
        .containsExactly(
            "volumeMl > 10 && functional",
            "!inVivo || volumeMl > 10 && functional",
            "inVivo",
            "inVivo || functional",
            "inVivo || volumeMl >= 10 && functional",
            "inVivo || volumeMl <= 10 && functional",
            "inVivo || volumeMl > 9 && functional",
            "inVivo || volumeMl > 11 && functional",
            "inVivo || volumeMl > 10",
            "inVivo || volumeMl > 10 && !functional");
  }

  @Test
  void aNegationIsTakenAwayAndWhatItNegatesChanged() {
    assertThat(ofTrain("!startsWith(Method.SEC)")).containsExactly("startsWith(Method.SEC)");
    assertThat(ofRequest("!proteinAtLeast(10)"))
        .containsExactly("proteinAtLeast(10)", "!proteinAtLeast(9)", "!proteinAtLeast(11)");
  }

  private static List<String> ofRequest(String condition) {
    TypedRule rule = rule("Request( " + condition + " ) $train : Train( )");
    return changes(rule, rule.onRequest().get(0));
  }

  private static List<String> ofTrain(String condition) {
    TypedRule rule = rule("Request( ) $train : Train( " + condition + " )");
    return changes(rule, rule.onTrain().get(0));
  }

  private static TypedRule rule(String patterns) {
    FileFaults faults = new FileFaults();
    String rule = Sketch.rule("T-001", patterns, "verdict.caution($train);");
    RuleText text = RuleParser.parse("", "t.drl", rule, faults).rules().get(0);
    assertThat(faults.diagnostics()).isEmpty();
    return RuleLint.typed(text, ShippedWords.LEXICON);
  }

  private static List<String> changes(TypedRule rule, TypedCondition condition) {
    return ConditionChanges.of(condition).stream()
        .map(change -> rule.replaced(change.from(), change.to()))
        .map(changed -> changed.conditions().get(0).text())
        .toList();
  }
}
