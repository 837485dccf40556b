package evisor.cases;

import static evisor.words.Methods.DIFFERENTIAL_UC;
import static evisor.words.Methods.KIT_PRECIPITATION;
import static evisor.words.Methods.PEG_PRECIPITATION;
import static evisor.words.Methods.SEC;
import static evisor.words.Methods.TFF;
import static org.assertj.core.api.Assertions.assertThat;

import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Status;
import evisor.cases.Case.Disagreement;
import evisor.cases.Expectations.Excluded;
import evisor.decision.SampleTrains;
import evisor.files.FilePlace;
import evisor.model.Level;
import evisor.model.Method;
import evisor.rules.text.Verb;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A case holds if, and only if, every one of its expectations is met by the answer. */
final class CaseRunnerTest {

  private static final Recommendation ANSWER =
      new Answers()
          .rank(Answers.rule("CHROM-001", Verb.CAUTION), SEC)
          .rank(Answers.bound("UC-001"), DIFFERENTIAL_UC)
          .exclude(Answers.rule("PRECIP-001", Verb.EXCLUDE), PEG_PRECIPITATION)
          .answer();
  private static final Recommendation NOTHING_LEFT =
      new Answers().exclude(Answers.rule("PRECIP-001", Verb.EXCLUDE), PEG_PRECIPITATION).answer();

  @Test
  void recommendedAcceptsAnyOfItsCores() {
    assertThat(outcome(recommended(TFF, SEC))).isEqualTo(CaseOutcome.FAILED);
    assertThat(outcome(either(List.of(TFF), List.of(SEC)))).isEqualTo(CaseOutcome.HELD);
  }

  @Test
  void recommendedIsNotMetBySecondPlaceOrByNothing() {
    assertThat(outcome(recommended(DIFFERENTIAL_UC))).isEqualTo(CaseOutcome.FAILED);
    assertThat(outcome(recommended(SEC), NOTHING_LEFT)).isEqualTo(CaseOutcome.FAILED);
  }

  @Test
  void notRecommendedIsAboutFirstPlaceAlone() {
    assertThat(outcome(notRecommended(SEC))).isEqualTo(CaseOutcome.FAILED);
    assertThat(outcome(notRecommended(DIFFERENTIAL_UC))).isEqualTo(CaseOutcome.HELD);
    assertThat(outcome(notRecommended(SEC), NOTHING_LEFT)).isEqualTo(CaseOutcome.HELD);
  }

  @Test
  void statusIsCompared() {
    assertThat(outcome(status(Status.RECOMMENDED))).isEqualTo(CaseOutcome.HELD);
    assertThat(outcome(status(Status.NO_FEASIBLE_TRAIN))).isEqualTo(CaseOutcome.FAILED);
    assertThat(outcome(status(Status.NO_FEASIBLE_TRAIN), NOTHING_LEFT)).isEqualTo(CaseOutcome.HELD);
  }

  @Test
  void excludedNeedsTheTrainOutAndTheNamedRuleToHaveExcludedIt() {
    assertThat(outcome(excluded(Optional.empty(), PEG_PRECIPITATION))).isEqualTo(CaseOutcome.HELD);
    assertThat(outcome(excluded(Optional.of("PRECIP-001"), PEG_PRECIPITATION)))
        .isEqualTo(CaseOutcome.HELD);
    assertThat(outcome(excluded(Optional.of("CHROM-001"), PEG_PRECIPITATION)))
        .isEqualTo(CaseOutcome.FAILED);
    assertThat(outcome(excluded(Optional.empty(), SEC))).isEqualTo(CaseOutcome.FAILED);
    assertThat(outcome(excluded(Optional.empty(), KIT_PRECIPITATION)))
        .isEqualTo(CaseOutcome.FAILED);
  }

  @Test
  void findingsAreRulesThatFiredForAnyTrain() {
    assertThat(outcome(findings(List.of("UC-001", "PRECIP-001"), List.of("UC-002"))))
        .isEqualTo(CaseOutcome.HELD);
    assertThat(outcome(findings(List.of("UC-001", "UC-002"), List.of())))
        .isEqualTo(CaseOutcome.FAILED);
    assertThat(outcome(findings(List.of(), List.of("UC-002", "PRECIP-001"))))
        .isEqualTo(CaseOutcome.FAILED);
  }

  @Test
  void theFirstTrainIsAsStrongAsCertainAndAsTiedAsExpected() throws Exception {
    Recommendation tied =
        new Answers()
            .said(SampleTrains.usual("USUAL-001", Verb.USUAL, "SEC or TFF"))
            .said(SampleTrains.finding(Answers.rule("INTAKE-001", Verb.ASK)))
            .rank(Answers.rule("CHROM-001", Verb.CAUTION), SEC)
            .rank(Answers.rule("CHROM-001", Verb.CAUTION), TFF)
            .answer();

    assertThat(first("\"strength\": \"development-needed\"", tied)).isEqualTo(CaseOutcome.HELD);
    assertThat(first("\"strength\": \"strong\"", tied)).isEqualTo(CaseOutcome.FAILED);
    assertThat(first("\"tier\": \"untried\"", tied)).isEqualTo(CaseOutcome.HELD);
    assertThat(first("\"tier\": \"established\"", tied)).isEqualTo(CaseOutcome.FAILED);
    assertThat(first("\"tie\": [[\"tff\"], [\"sec\"]]", tied)).isEqualTo(CaseOutcome.HELD);
    assertThat(first("\"tie\": [[\"sec\"]]", tied)).isEqualTo(CaseOutcome.FAILED);
    assertThat(first("\"tie\": [[\"sec\"]]", ANSWER)).isEqualTo(CaseOutcome.HELD);
    assertThat(first("\"questions\": true", tied)).isEqualTo(CaseOutcome.HELD);
    assertThat(first("\"questions\": false", tied)).isEqualTo(CaseOutcome.FAILED);
    assertThat(first("\"questions\": false", ANSWER)).isEqualTo(CaseOutcome.HELD);
    assertThat(first("\"tier\": \"untried\"", NOTHING_LEFT)).isEqualTo(CaseOutcome.FAILED);
  }

  @Test
  void aTrainIsFitOnTheExpectedConditionsAndReachesTheExpectedGrade() throws Exception {
    Recommendation answer =
        new Answers()
            .rank(Answers.bound("CHROM-001"), SEC)
            .assess(
                SampleTrains.train(1, SEC),
                SampleTrains.condition("CHROM-001", Level.DOMAIN),
                SampleTrains.grade("GRADE-001", Verb.GRADE, 1),
                SampleTrains.grade("GRADE-002", Verb.GRADE, 2))
            .answer();

    assertThat(ofSec("\"conditions\": [\"domain\"]", answer)).isEqualTo(CaseOutcome.HELD);
    assertThat(ofSec("\"conditions\": [\"domain\", \"guard\"]", answer))
        .isEqualTo(CaseOutcome.FAILED);
    assertThat(ofSec("\"conditions\": []", answer)).isEqualTo(CaseOutcome.FAILED);
    assertThat(ofSec("\"grade\": 2", answer)).isEqualTo(CaseOutcome.HELD);
    assertThat(ofSec("\"grade\": 1", answer)).isEqualTo(CaseOutcome.FAILED);
  }

  private static CaseOutcome ofSec(String expected, Recommendation answer) throws Exception {
    return first("\"trains\": [{\"train\": [\"sec\"], " + expected + "}]", answer);
  }

  private static CaseOutcome first(String expected, Recommendation answer) throws Exception {
    Case read = CaseReaderTest.read("a", CaseReaderTest.minimal("a", "{" + expected + "}"));
    return new CaseRunner(request -> answer, new TreeSet<>()).run(read).outcome();
  }

  @Test
  void everyUnmetExpectationIsSaid() {
    Expectations expect =
        new Expectations(
            Optional.of(Status.NO_FEASIBLE_TRAIN),
            List.of(List.of(TFF)),
            List.of(List.of(SEC)),
            List.of(new Excluded(List.of(SEC), Optional.empty())),
            List.of("UC-002"),
            List.of("UC-001"));
    assertThat(run(expect, Optional.empty(), ANSWER).unmet())
        .extracting(ExpectationCheck::expectation)
        .containsExactly(
            "status", "recommended", "not_recommended", "excluded", "findings", "no_findings");
  }

  @Test
  void aKnownDisagreementFailsOnlyWhenItHoldsAfterAll() {
    Optional<Disagreement> known = Optional.of(new Disagreement("why", List.of("evidence")));
    CaseOutcome disagrees = run(recommended(TFF), known, ANSWER).outcome();
    CaseOutcome agrees = run(recommended(SEC), known, ANSWER).outcome();
    assertThat(disagrees).isEqualTo(CaseOutcome.KNOWN_DISAGREEMENT);
    assertThat(disagrees.failure()).isFalse();
    assertThat(agrees).isEqualTo(CaseOutcome.NO_LONGER_DISAGREES);
    assertThat(agrees.failure()).isTrue();
  }

  @Test
  void theSuiteNamesRulesThatFiredInNoCase() {
    TreeSet<String> rules = new TreeSet<>(List.of("CHROM-001", "PRECIP-001", "UC-001", "UC-002"));
    SuiteResult suite =
        new CaseRunner(request -> ANSWER, rules)
            .run(List.of(regression(recommended(SEC), Optional.empty())));
    assertThat(suite.silentRules()).containsExactly("UC-002");
  }

  static Case regression(Expectations expect, Optional<Disagreement> known) {
    return new Case(
        "some-case",
        "What it is about",
        List.of(),
        Optional.empty(),
        Answers.request(),
        expect,
        List.of(),
        known,
        new FilePlace("cases/some/some-case.json", 1, 1));
  }

  static CaseResult run(Expectations expect, Optional<Disagreement> known, Recommendation answer) {
    return new CaseRunner(request -> answer, new TreeSet<>()).run(regression(expect, known));
  }

  static Expectations recommended(Method... core) {
    return new Expectations(
        Optional.empty(), List.of(List.of(core)), List.of(), List.of(), List.of(), List.of());
  }

  private static Expectations either(List<Method> core, List<Method> other) {
    return new Expectations(
        Optional.empty(), List.of(core, other), List.of(), List.of(), List.of(), List.of());
  }

  private static Expectations notRecommended(Method... core) {
    return new Expectations(
        Optional.empty(), List.of(), List.of(List.of(core)), List.of(), List.of(), List.of());
  }

  private static Expectations status(Status status) {
    return new Expectations(
        Optional.of(status), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  private static Expectations excluded(Optional<String> rule, Method... core) {
    Excluded excluded = new Excluded(List.of(core), rule);
    return new Expectations(
        Optional.empty(), List.of(), List.of(), List.of(excluded), List.of(), List.of());
  }

  private static Expectations findings(List<String> fired, List<String> silent) {
    return new Expectations(Optional.empty(), List.of(), List.of(), List.of(), fired, silent);
  }

  private static CaseOutcome outcome(Expectations expect) {
    return outcome(expect, ANSWER);
  }

  private static CaseOutcome outcome(Expectations expect, Recommendation answer) {
    return run(expect, Optional.empty(), answer).outcome();
  }
}
