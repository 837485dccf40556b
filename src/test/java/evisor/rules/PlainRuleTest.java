package evisor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import evisor.files.FileFaults;
import evisor.model.Family;
import evisor.model.PredictedTrain;
import evisor.model.Purity;
import evisor.model.Quantity;
import evisor.model.Request;
import evisor.model.Train;
import evisor.rules.language.RuleParser;
import evisor.rules.lint.RuleLint;
import evisor.rules.plain.PlainRule;
import evisor.rules.trace.ConditionGap;
import evisor.rules.trace.RuleTrace;
import evisor.rules.trace.TracedComparison;
import evisor.rules.trace.TracedCondition;
import evisor.rules.trace.ValueNeed;
import evisor.rules.typed.FactQuestion;
import evisor.words.Methods;
import evisor.words.SampleTypes;
import evisor.words.ShippedWords;
import evisor.words.Uses;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The facts: 2 L of plasma at high purity for RNA within 4 h; TFF → SEC in 5 h. */
final class PlainRuleTest {

  private static final Request REQUEST =
      Sketch.request(SampleTypes.PLASMA, 2000, Purity.HIGH, Uses.RNA);
  private static final PredictedTrain TRAIN = Sketch.train(5, Methods.TFF, Methods.SEC);

  private static PlainRule rule(String conditions) {
    return rule(conditions, "verdict.exclude($train);");
  }

  private static PlainRule rule(String conditions, String call) {
    FileFaults faults = new FileFaults();
    PlainRule rule =
        PlainRule.of(
            RuleLint.typed(
                RuleParser.parse(
                        "a.drl", "rules/a.drl", Sketch.rule("R-001", conditions, call), faults)
                    .rules()
                    .get(0),
                ShippedWords.LEXICON));
    assertThat(faults.diagnostics()).isEmpty();
    return rule;
  }

  private static RuleTrace ofRequest(String conditions) {
    return rule("Request( " + conditions + " )\n$train : Train()").trace(REQUEST, TRAIN);
  }

  private static RuleTrace ofTrain(String conditions) {
    return rule("Request( $limit : timeLimitHours )\n$train : Train( " + conditions + " )")
        .trace(REQUEST, TRAIN);
  }

  private static TracedComparison atom(RuleTrace trace) {
    assertThat(trace.checks()).hasSize(1);
    return (TracedComparison) trace.checks().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "volumeMl == 2000 ; volumeMl == 2000.5",
        "volumeMl >= 2000 ; volumeMl > 2000",
        "volumeMl <= 2e3 ; volumeMl < 2000",
        "volumeMl != 1999 ; volumeMl != 2000",
        "2000 <= volumeMl ; 2000 < volumeMl",
        "volumeMl > -1 ; volumeMl < -1",
        "volumeMl / 4 == 500 ; volumeMl / 3 == 666",
        "volumeMl * 2 - 1 == 3999 ; volumeMl - 1 * 2 == 3998",
        "samplesTogether * 2 == 2 ; samplesTogether * 2 == 1",
        "purity >= Purity.MEDIUM ; purity <= Purity.MEDIUM",
        "purity == Purity.HIGH ; purity != Purity.HIGH",
        "sampleType in (SampleType.SERUM, SampleType.PLASMA) ; sampleType in (SampleType.SERUM)",
        "sampleType not in (SampleType.SERUM) ; sampleType not in (SampleType.PLASMA)",
        "downstream contains Use.RNA ; downstream contains Use.PROTEOMICS",
        "downstream not contains Use.PROTEOMICS ; downstream not contains Use.RNA",
        "owns(Equipment.TFF_SYSTEM) ; !owns(Equipment.TFF_SYSTEM)",
        "inVivo == false ; inVivo == true",
        "rotor == \"\" ; rotor == \"Type 45 Ti\"",
        "proteinAtLeast(2.5) ; proteinAtLeast(2.6)",
        "proteinAtLeast(1) ; proteinAtLeast(1 + 2)",
        "inVivo || volumeMl > 1 ; inVivo && volumeMl > 1",
        "!(inVivo || volumeMl < 1) ; !(inVivo || volumeMl > 1)",
        "inVivo && inVivo || volumeMl > 1 ; inVivo && (inVivo || volumeMl > 1)",
        "timeLimitHours < 5 ; timeLimitHours < 4"
      })
  void tellsApartWhatIsAskedOfTheRequest(String holding, String failing) {
    assertThat(ofRequest(holding).holds()).isTrue();
    assertThat(ofRequest(failing).holds()).isFalse();
    assertThat(rule("Request( " + holding + " )\n$train : Train()").concerns(REQUEST)).isTrue();
    assertThat(rule("Request( " + failing + " )\n$train : Train()").concerns(REQUEST)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "hours > $limit ; hours < $limit",
        "hours - 1 == $limit ; hours + 1 == $limit",
        "has(Method.SEC) ; has(Method.BIND_ELUTE)",
        "has(Family.CHROMATOGRAPHY) ; has(Family.PRECIPITATION)",
        "runsBefore(Method.TFF, Method.SEC) ; runsBefore(Method.SEC, Method.TFF)",
        "core contains Method.SEC ; core not contains Method.SEC",
        "length == 2 ; length == 2.5",
        "volumeInto(Method.SEC) == 0 ; volumeInto(Operation.CONCENTRATION) > 0"
      })
  void tellsApartWhatIsAskedOfTheTrain(String holding, String failing) {
    assertThat(ofTrain(holding).holds()).isTrue();
    assertThat(ofTrain(failing).holds()).isFalse();
  }

  @Test
  void whatTheRequestBindsIsReadAgainForEveryRequest() {
    PlainRule rule =
        rule("Request( $kind : sampleType )\n$train : Train( shownFor($kind), hours > 1 )");
    Train shown =
        Train.of(List.of(Methods.TFF), Set.of(Family.FILTRATION), Set.of(SampleTypes.URINE));
    Request urine = Sketch.request(SampleTypes.URINE, 1, Purity.LOW);

    assertThat(rule.fits(urine, shown.with(TRAIN.outcome()))).isTrue();
    assertThat(rule.fits(REQUEST, shown.with(TRAIN.outcome()))).isFalse();
    assertThat(rule.holds(REQUEST, TRAIN)).isFalse();
  }

  @Test
  void anAtomKeepsTextPlaceAndTheValuesCompared() {
    TracedComparison atom = atom(ofTrain("hours > $limit"));

    assertThat(atom.text()).isEqualTo("hours > $limit");
    assertThat(atom.place()).hasToString("rules/a.drl:9:21");
    assertThat(atom.holds()).isTrue();
    assertThat(atom.need()).isEqualTo(ValueNeed.ABOVE);
    assertThat(atom.left().value()).isEqualTo(5.0);
    assertThat(atom.right().value()).isEqualTo(4.0);
    assertThat(atom.left().quantity()).contains(Quantity.HOURS);
    assertThat(atom.asksTrain()).isTrue();
    assertThat(atom.asksFigure()).isTrue();
  }

  @Test
  void aNumberInTheRuleTakesTheUnitOfWhatItIsComparedWith() {
    assertThat(atom(ofRequest("volumeMl < 50")).right().quantity()).contains(Quantity.MILLILITRES);
    assertThat(atom(ofRequest("volumeMl * 2 < 50")).right().quantity())
        .contains(Quantity.MILLILITRES);
    assertThat(atom(ofTrain("hours / $limit > 2")).right().quantity()).isEmpty();
  }

  @Test
  void theDistanceOfNumbersIsADifferenceAndARatio() {
    ConditionGap.Figures gap = (ConditionGap.Figures) atom(ofRequest("volumeMl < 50")).gap();

    assertThat(gap.difference()).isEqualTo(-1950);
    assertThat(gap.ratio()).isEqualTo(0.025);
    assertThat(((ConditionGap.Figures) atom(ofRequest("particlesNeed > 10")).gap()).hasRatio())
        .isFalse();
  }

  @Test
  void theDistanceOfRankedWordsIsInRanks() {
    assertThat(atom(ofRequest("purity <= Purity.LOW")).gap()).isEqualTo(new ConditionGap.Ranks(-2));
    assertThat(atom(ofRequest("gmp >= Gmp.COMPATIBLE")).gap()).isEqualTo(new ConditionGap.Ranks(1));
    assertThat(atom(ofRequest("gmp == Gmp.FULL")).gap()).isEqualTo(new ConditionGap.Other());
  }

  @Test
  void aNegationIsCarriedDownToWhatItNegates() {
    TracedCondition check = ofRequest("!(inVivo || volumeMl > 1)").checks().get(0);

    assertThat(((TracedCondition.Joined) check).all()).isTrue();
    assertThat(check.text()).isEqualTo("!(inVivo || volumeMl > 1)");
    assertThat(check.atoms())
        .extracting(TracedComparison::text, TracedComparison::holds, TracedComparison::need)
        .containsExactly(
            tuple("!inVivo", true, ValueNeed.EQUAL),
            tuple("!(volumeMl > 1)", false, ValueNeed.AT_MOST));
  }

  @Test
  void whatIsMissingIsAllOfAConjunctionAndTheNearestOfAlternatives() {
    RuleTrace trace =
        ofRequest("inVivo, volumeMl < 100 || volumeMl > 3000, volumeMl < 1 && purity < Purity.LOW");

    assertThat(trace.missing())
        .extracting(TracedComparison::text)
        .containsExactly("inVivo", "volumeMl > 3000", "volumeMl < 1", "purity < Purity.LOW");
    assertThat(ofRequest("volumeMl > 1").missing()).isEmpty();
  }

  @Test
  void aRuleIsReleasedByOneConditionOrByAllAlternativesThatHold() {
    RuleTrace trace =
        ofRequest("volumeMl > 1, purity == Purity.HIGH || inVivo || downstream contains Use.RNA");

    assertThat(trace.releases())
        .extracting(set -> set.stream().map(TracedComparison::text).toList())
        .containsExactly(
            List.of("volumeMl > 1"),
            List.of("purity == Purity.HIGH", "downstream contains Use.RNA"));
    assertThat(ofRequest("inVivo").releases()).isEmpty();
  }

  @Test
  void aRuleKnowsWhatItAsks() {
    PlainRule figures = rule("Request()\n$train : Train( hoursOf(Method.SEC) > 2 )");
    PlainRule words = rule("Request( inVivo )\n$train : Train( open )");
    PlainRule plan = rule("Request( inVivo )", "verdict.advise();");

    assertThat(figures.asksFigures()).isTrue();
    assertThat(figures.questions()).extracting(FactQuestion::name).containsExactly("hoursOf");
    assertThat(words.asksFigures()).isFalse();
    assertThat(words.asksTrain()).isTrue();
    assertThat(plan.aboutTrain()).isFalse();
    assertThat(rule("Request()\n$train : Train()").asksTrain()).isFalse();
    assertThat(plan.trace(REQUEST).missing()).hasSize(1);
  }

  @Test
  void aRuleOfARuleBaseStandsWhereItsFileHasIt() throws Exception {
    String rules =
        "// first line\n\n  "
            + Sketch.rule("R-001", "Request( inVivo )", "verdict.study();")
            + Sketch.rule("R-002", "Request( volumeMl < 1 )", "verdict.study();");
    RuleBase base =
        RuleBase.load(
            Sketch.folder("a.drl", rules, Sketch.MESSAGES, "R-001 = x\nR-002 = y"),
            Sketch.knowledge(),
            Engine.PLAIN,
            Optional.empty());

    assertThat(base.rule("R-001").map(base::plain).orElseThrow().trace(REQUEST).checks())
        .extracting(check -> check.place().toString())
        .containsExactly("rules/a.drl:10:14");
    assertThat(base.rule("R-002").map(base::plain).orElseThrow().trace(REQUEST).checks())
        .extracting(check -> check.place().toString())
        .containsExactly("rules/a.drl:21:14");
  }
}
