package evisor.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import evisor.advice.CriterionScore.Argument;
import evisor.advice.Scoring.Scored;
import evisor.model.Criterion;
import evisor.model.Range;
import evisor.model.Strength;
import evisor.model.Train;
import evisor.rules.Finding;
import evisor.rules.text.Verb;
import evisor.text.Wording;
import evisor.words.Methods;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ScoringTest {

  private static final Finding STRONG =
      Scale.finding("A-001", Verb.FAVOUR, Criterion.GMP, Strength.STRONG);
  private static final Finding WEAK =
      Scale.finding("A-002", Verb.FAVOUR, Criterion.GMP, Strength.WEAK);
  private static final Finding AGAINST =
      Scale.finding("A-003", Verb.AGAINST, Criterion.GMP, Strength.MODERATE);
  private static final Finding CAUTION =
      Scale.finding("A-004", Verb.CAUTION, Criterion.GMP, Strength.STRONG);
  private static final Train TRAIN = Scale.sufficient(Methods.TFF);

  private final Scoring scoring =
      new Scoring(
          SampleAnswer.request(), Scale.parameters(), new Wording(SampleAnswer.knowledge()));

  @Test
  void ofSeveralArgumentsOnlyTheStrongestEachWayCounts() {
    CriterionScore alone = of(Criterion.GMP, TRAIN, List.of(STRONG, AGAINST));
    CriterionScore agreeing = of(Criterion.GMP, TRAIN, List.of(STRONG, WEAK, AGAINST));
    assertThat(agreeing.attainment()).isEqualTo(alone.attainment());
    assertThat(agreeing.attainment()).isCloseTo(Scale.START + Scale.STRONG - 0.1, within(1e-12));
    assertThat(agreeing.arguments())
        .extracting(argument -> argument.finding().rule().id(), Argument::counts)
        .containsExactly(tuple("A-001", true), tuple("A-002", false), tuple("A-003", true));
  }

  @Test
  void aCautionMovesNothing() {
    assertThat(scoring.score(TRAIN, List.of(CAUTION)).score())
        .isEqualTo(scoring.score(TRAIN, List.of()).score());
  }

  @Test
  void anArgumentForANeedThatIsMetEarnsNothing() {
    Finding forTime = Scale.finding("A-005", Verb.FAVOUR, Criterion.TIME, Strength.STRONG);
    assertThat(scoring.score(TRAIN, List.of(forTime)).score())
        .isEqualTo(scoring.score(TRAIN, List.of()).score());
  }

  @Test
  void anArgumentAgainstTakesFromWhatIsMetAndNotFromTheSurplus() {
    Finding forTime = Scale.finding("A-005", Verb.FAVOUR, Criterion.TIME, Strength.STRONG);
    Finding against = Scale.finding("A-006", Verb.AGAINST, Criterion.TIME, Strength.STRONG);
    assertThat(of(Criterion.TIME, TRAIN, List.of(forTime, against)).attainment())
        .isCloseTo(1 - Scale.STRONG, within(1e-12));
  }

  @Test
  void surplusEarnsNothing() {
    Train more =
        Scale.train(Scale.evidenced(0.9, 0.95), Scale.evidenced(0.9999, 1), 1, Methods.TFF);
    assertThat(scoring.score(more, List.of()).score())
        .isEqualTo(scoring.score(TRAIN, List.of()).score());
  }

  @Test
  void aMissingFigureIsNotCreditedAndLeavesTheRangeOpen() {
    Train unknown = Scale.train(Optional.empty(), Optional.empty(), 8, Methods.TFF);
    for (Criterion criterion : List.of(Criterion.PARTICLES, Criterion.PURITY)) {
      CriterionScore score = of(criterion, unknown, List.of());
      assertThat(score.attainment()).isZero();
      assertThat(score.attainmentRange()).isEqualTo(new Range(0, 1));
    }
  }

  @Test
  void aContaminantCountsByOrdersOfMagnitude() {
    Train half = Scale.train(Optional.empty(), Scale.evidenced(0.9, 0.9), 8, Methods.TFF);
    assertThat(of(Criterion.PURITY, half, List.of()).attainment()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void aLongerTrainDoesNotWinByItsLength() {
    double shorter = scoring.score(TRAIN, List.of()).score();
    double longer = scoring.score(Scale.sufficient(Methods.TFF, Methods.SEC), List.of()).score();
    assertThat(longer).isLessThan(shorter);
  }

  @Test
  void weightsSumToOneAndTheScoreIsTheirSum() {
    Scored scored = scoring.score(TRAIN, List.of(STRONG));
    assertThat(scored.criteria().stream().mapToDouble(CriterionScore::weight).sum())
        .isCloseTo(1, within(1e-12));
    assertThat(scored.score())
        .isCloseTo(
            100
                * scored.criteria().stream()
                    .mapToDouble(part -> part.weight() * part.attainment())
                    .sum(),
            within(1e-9));
    assertThat(scored.score()).isBetween(scored.range().low(), scored.range().high());
  }

  private CriterionScore of(Criterion criterion, Train train, List<Finding> findings) {
    return scoring.score(train, findings).criteria().stream()
        .filter(part -> part.criterion() == criterion)
        .findFirst()
        .orElseThrow();
  }
}
