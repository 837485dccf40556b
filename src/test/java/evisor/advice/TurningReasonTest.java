package evisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.advice.TurningReason.Excluded;
import evisor.advice.TurningReason.Parted;
import evisor.advice.TurningReason.Reason;
import evisor.decision.SampleTrains;
import evisor.model.Level;
import evisor.model.PredictedTrain;
import evisor.model.Preference;
import evisor.rules.Finding;
import evisor.rules.text.Verb;
import evisor.words.Methods;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What makes another train come first: who excludes, or on which level the two part. */
final class TurningReasonTest {

  private static final Finding VETO =
      SampleTrains.finding(SampleTrains.rule("V-001", Verb.EXCLUDE));
  private static final Finding BOUND = SampleTrains.condition("D-001", Level.DOMAIN);
  private static final Finding TFF_USUAL = SampleTrains.usual("U-001", Verb.USUAL, "TFF", "SEC");
  private static final Finding SEC_USUAL = SampleTrains.usual("U-002", Verb.USUAL, "SEC", "TFF");
  private static final Finding FAST = SampleTrains.wish("P-001", Preference.HOURS);

  private static final PredictedTrain TFF = SampleTrains.train(8, Methods.TFF);
  private static final PredictedTrain SEC = SampleTrains.train(2, Methods.SEC);

  private static AnswerSketch usual(Finding usual) {
    return new AnswerSketch(SampleAnswer.request()).said(usual);
  }

  @Test
  void aVetoOnTheFirstTrainIsTheReason() {
    Recommendation before = usual(TFF_USUAL).train(TFF).train(SEC).answer();
    Recommendation after = usual(TFF_USUAL).excluded(TFF, VETO).train(SEC).answer();
    TurningReason turning = TurningReason.between(before, after);
    assertThat(turning.from()).contains(List.of(Methods.TFF));
    assertThat(turning.to()).contains(List.of(Methods.SEC));
    assertThat(turning.reasons()).extracting(Reason::label).containsExactly("V-001");
    assertThat(turning.reasons())
        .singleElement()
        .isEqualTo(new Excluded(VETO.rule(), TFF.core(), true, "What V-001 says."));
  }

  @Test
  void aVetoThatEndsLetsTheOtherTrainIn() {
    Recommendation before = usual(TFF_USUAL).excluded(TFF, VETO).train(SEC).answer();
    Recommendation after = usual(TFF_USUAL).train(TFF).train(SEC).answer();
    assertThat(TurningReason.between(before, after).reasons())
        .singleElement()
        .isEqualTo(new Excluded(VETO.rule(), TFF.core(), false, "What V-001 says."));
  }

  @Test
  void whereNoTrainIsLeftTheVetoOnTheLastOneIsTheReason() {
    TurningReason turning =
        TurningReason.between(
            usual(TFF_USUAL).train(TFF).answer(), usual(TFF_USUAL).excluded(TFF, VETO).answer());
    assertThat(turning.to()).isEmpty();
    assertThat(turning.reasons()).extracting(Reason::label).containsExactly("V-001");
  }

  @Test
  void everyVetoIsAReason() {
    Finding other = SampleTrains.finding(SampleTrains.rule("V-002", Verb.EXCLUDE));
    TurningReason turning =
        TurningReason.between(
            usual(TFF_USUAL).train(TFF).answer(),
            usual(TFF_USUAL).excluded(TFF, VETO, other).answer());
    assertThat(turning.reasons()).hasSize(2);
    assertThat(turning.reasons().get(0).label()).isEqualTo("V-001");
    assertThat(turning.reasons())
        .extracting(Reason::why)
        .containsExactly("What V-001 says.", "What V-002 says.");
  }

  @Test
  void aConditionThatIsNewIsTheReason() {
    Recommendation before = usual(TFF_USUAL).train(TFF).train(SEC).answer();
    Recommendation after = usual(TFF_USUAL).train(TFF, BOUND).train(SEC).answer();
    Parted parted = parted(TurningReason.between(before, after));
    assertThat(parted.second()).isTrue();
    assertThat(parted.label()).isEqualTo("D-001");
    assertThat(parted.why()).isEqualTo("What D-001 says.");
    assertThat(parted.decided().level()).isEqualTo(Level.DOMAIN);
    assertThat(parted.decided().against()).isEqualTo(SEC.core());
  }

  @Test
  void aConditionThatEndsIsTheReason() {
    Recommendation before = usual(TFF_USUAL).train(TFF, BOUND).train(SEC).answer();
    Recommendation after = usual(TFF_USUAL).train(TFF).train(SEC).answer();
    Parted parted = parted(TurningReason.between(before, after));
    assertThat(parted.second()).isFalse();
    assertThat(parted.label()).isEqualTo("D-001");
    assertThat(parted.decided().against()).isEqualTo(SEC.core());
  }

  @Test
  void whatIsUsualIsTheReasonWhereNothingBeforeItPartsThem() {
    Recommendation before = usual(TFF_USUAL).train(TFF).train(SEC).answer();
    Recommendation after = usual(SEC_USUAL).train(TFF).train(SEC).answer();
    Parted parted = parted(TurningReason.between(before, after));
    assertThat(parted.label()).isEqualTo("U-002");
    assertThat(parted.why())
        .isEqualTo(
            "TFF is number 2 of what is usual. It is known from no research group for something"
                + " like it. SEC is number 1 of what is usual. It is known from no research group"
                + " for something like it.");
  }

  @Test
  void theLevelIsTheReasonWhereNoRuleIs() {
    Recommendation before = usual(TFF_USUAL).train(TFF).train(SEC).answer();
    Recommendation after =
        new AnswerSketch(SampleAnswer.request())
            .said(SampleTrains.usual("U-003", Verb.USUAL, "TFF or SEC"), FAST)
            .train(TFF)
            .train(SEC)
            .answer();
    Parted parted = parted(TurningReason.between(before, after));
    assertThat(parted.decided().level()).isEqualTo(Level.PRACTICE);
    assertThat(parted.second()).isFalse();
  }

  @Test
  void ofBothSidesTheLevelThatIsComparedFirstIsTheReason() {
    Finding fit = SampleTrains.condition("F-001", Level.PURPOSE);
    Recommendation before = usual(TFF_USUAL).train(TFF).train(SEC, fit).answer();
    Recommendation after = usual(TFF_USUAL).train(TFF, BOUND).train(SEC).answer();
    Parted parted = parted(TurningReason.between(before, after));
    assertThat(parted.decided().level()).isEqualTo(Level.PURPOSE);
    assertThat(parted.second()).isFalse();
  }

  @Test
  void figuresArePutIntoTheReason() {
    Finding equal = SampleTrains.usual("U-003", Verb.USUAL, "TFF or SEC");
    Recommendation before = usual(equal).train(SampleTrains.train(8, Methods.TFF)).answer();
    Recommendation after = usual(equal).said(FAST).train(TFF).train(SEC).answer();
    Parted parted = parted(TurningReason.between(before, after));
    assertThat(parted.label()).isEqualTo("P-001");
    assertThat(parted.why()).contains("about 8 h against about 2 h");
  }

  @Test
  void oneLeaderOnBothSidesHasNoReason() {
    Recommendation answer = usual(TFF_USUAL).train(TFF).train(SEC).answer();
    assertThat(TurningReason.between(answer, answer).reasons()).isEmpty();
    assertThat(TurningReason.between(answer, answer).reasons()).isEmpty();
  }

  private static Parted parted(TurningReason turning) {
    assertThat(turning.reasons()).hasSize(1);
    return (Parted) turning.reasons().get(0);
  }
}
