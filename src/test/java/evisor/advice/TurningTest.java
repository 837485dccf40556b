package evisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.advice.Recommendation.Assumed;
import evisor.advice.Recommendation.Exclusion;
import evisor.advice.Recommendation.Option;
import evisor.advice.Recommendation.Provenance;
import evisor.advice.Scoring.Scored;
import evisor.advice.Turning.Excluded;
import evisor.model.Criterion;
import evisor.model.Method;
import evisor.model.Strength;
import evisor.model.Train;
import evisor.rules.Finding;
import evisor.rules.text.Verb;
import evisor.text.Wording;
import evisor.words.Methods;
import evisor.words.ShippedWords;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class TurningTest {

  private static final Finding VETO =
      Scale.finding("V-001", Verb.EXCLUDE, Criterion.GMP, Strength.HARD);
  private static final Finding STRONG =
      Scale.finding("S-001", Verb.AGAINST, Criterion.COST, Strength.STRONG);
  private static final Finding MODERATE =
      Scale.finding("M-001", Verb.AGAINST, Criterion.INTEGRITY, Strength.MODERATE);
  private static final Finding WEAK =
      Scale.finding("W-001", Verb.FAVOUR, Criterion.THROUGHPUT, Strength.WEAK);

  private final Scoring scoring =
      new Scoring(
          SampleAnswer.request(), Scale.parameters(), new Wording(SampleAnswer.knowledge()));

  @Test
  void aVetoOnTheFirstTrainIsTheReason() {
    Recommendation before = answer(List.of(), tff(8, WEAK), sec(8));
    Recommendation after = answer(List.of(excluded(Methods.TFF)), sec(8));
    Turning turning = Turning.between(before, after);
    assertThat(turning.from()).contains(List.of(Methods.TFF));
    assertThat(turning.to()).contains(List.of(Methods.SEC));
    assertThat(turning.label()).isEqualTo("V-001");
    assertThat(turning.reasons())
        .singleElement()
        .isEqualTo(new Excluded(VETO.rule(), List.of(Methods.TFF), true));
  }

  @Test
  void aVetoThatEndsLetsTheOtherTrainIn() {
    Recommendation before = answer(List.of(excluded(Methods.TFF)), sec(8));
    Recommendation after = answer(List.of(), tff(8, WEAK), sec(8));
    assertThat(Turning.between(before, after).reasons())
        .singleElement()
        .isEqualTo(new Excluded(VETO.rule(), List.of(Methods.TFF), false));
  }

  @Test
  void whereNoTrainIsLeftTheVetoOnTheLastOneIsTheReason() {
    Turning turning =
        Turning.between(answer(List.of(), tff(8)), answer(List.of(excluded(Methods.TFF))));
    assertThat(turning.to()).isEmpty();
    assertThat(turning.label()).isEqualTo("V-001");
  }

  @Test
  void theArgumentThatAloneTurnsTheOrderIsTheReasonWhateverElseMoved() {
    // The figures move in favour of TFF, and a weak word for SEC is new too; only the strong word
    // against TFF is enough by itself.
    Recommendation before = answer(List.of(), tff(8), sec(10));
    Recommendation after = answer(List.of(), sec(10, WEAK), tff(8, STRONG));
    Turning turning = Turning.between(before, after);
    assertThat(turning.reasons()).hasSize(1);
    assertThat(turning.label()).isEqualTo("S-001");
  }

  @Test
  void figuresAreTheReasonWhereNoRuleIs() {
    Recommendation before = answer(List.of(), tff(8), sec(10));
    Recommendation after = answer(List.of(), sec(10), tff(12));
    assertThat(Turning.between(before, after).label()).isEqualTo("figures: time");
  }

  @Test
  void piecesThatTurnTheOrderOnlyTogetherAreAllNamedTheWeightiestFirst() {
    // At 10 h SEC lacks 0.2 of the time; 0.1 and 0.05 against TFF are too little, 0.1 and 0.05 and
    // 0.06 of the time are enough.
    Recommendation before = answer(List.of(), tff(8), sec(10));
    Recommendation after = answer(List.of(), sec(10, WEAK), tff(8.6, MODERATE));
    Turning turning = Turning.between(before, after);
    assertThat(turning.reasons())
        .extracting(Turning.Reason::label)
        .containsExactly("M-001", "figures: time", "W-001");
    assertThat(turning.label()).isEqualTo("M-001 +2");
  }

  @Test
  void oneLeaderOnBothSidesHasNoReason() {
    Recommendation answer = answer(List.of(), tff(8), sec(10));
    assertThat(Turning.between(answer, answer).reasons()).isEmpty();
    assertThat(Turning.between(answer, answer).label()).isEmpty();
  }

  private Scored tff(double hours, Finding... findings) {
    return scored(hours, List.of(findings), Methods.TFF);
  }

  private Scored sec(double hours, Finding... findings) {
    return scored(hours, List.of(findings), Methods.SEC);
  }

  private Scored scored(double hours, List<Finding> findings, Method core) {
    return scoring.score(
        Scale.train(
            Scale.evidenced(Scale.RECOVERY_NEED, Scale.RECOVERY_NEED),
            Scale.evidenced(0.99, 0.99),
            hours,
            core),
        findings);
  }

  private static Exclusion excluded(Method core) {
    return new Exclusion(
        Train.of(List.of(core), ShippedWords.LEXICON.families(List.of(core))), List.of(VETO));
  }

  private static Recommendation answer(List<Exclusion> excluded, Scored... scored) {
    List<Option> ranking =
        Ranking.of(new ArrayList<>(List.of(scored)), SampleAnswer.request(), Scale.knowledge());
    return new Recommendation(
        SampleAnswer.request(),
        ranking,
        excluded,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Assumed(0, 0, 0, 0, 0, 0),
        new TreeSet<>(),
        new Provenance("", "", "", "", "", ""));
  }
}
