package evisor.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import evisor.advice.Recommendation.FamilyRow;
import evisor.advice.Recommendation.Option;
import evisor.advice.Recommendation.Place;
import evisor.decision.SampleTrains;
import evisor.model.Family;
import evisor.model.Level;
import evisor.model.PredictedTrain;
import evisor.rules.Finding;
import evisor.rules.text.Verb;
import evisor.words.Methods;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Options stand in the order of the levels, share a tie where nothing parts them, and say why. */
final class TrainRankingTest {

  private static final Finding USUAL =
      SampleTrains.usual("U-001", Verb.USUAL, "TFF → SEC", "TFF", "SEC");
  private static final Finding BOUND = SampleTrains.condition("D-001", Level.DOMAIN);
  private static final Finding VETO =
      SampleTrains.finding(SampleTrains.rule("A-003", Verb.EXCLUDE));
  private static final Finding OTHER_VETO =
      SampleTrains.finding(SampleTrains.rule("A-004", Verb.EXCLUDE));

  private static final PredictedTrain TFF = SampleTrains.train(8, Methods.TFF);
  private static final PredictedTrain SEC = SampleTrains.train(8, Methods.SEC);
  private static final PredictedTrain BOTH = SampleTrains.train(8, Methods.TFF, Methods.SEC);

  private static AnswerSketch sketch() {
    return new AnswerSketch(SampleAnswer.request()).said(USUAL);
  }

  @Test
  void theBestStandsFirstWhateverTheOrderGiven() {
    assertThat(ranked(sketch().train(TFF, BOUND).train(SEC).train(BOTH)))
        .isEqualTo(ranked(sketch().train(BOTH).train(SEC).train(TFF, BOUND)))
        .containsExactly("tff → sec", "sec", "tff");
  }

  @Test
  void onlyTrainsThatNothingPartsShareATie() {
    // The second and the third of what is usual lie in one band.
    List<Option> ranking = sketch().train(SEC).train(BOTH).train(TFF).answer().ranking();
    assertThat(ranking)
        .extracting(option -> option.train().name(), Option::rank, Option::tie)
        .containsExactly(tuple("tff → sec", 1, 1), tuple("tff", 2, 2), tuple("sec", 3, 2));
  }

  @Test
  void whereATrainFallsBehindIsSaidOfEveryOneThatIsNotTied() {
    Recommendation answer = sketch().train(BOTH).train(TFF).train(SEC).answer();
    List<Option> ranking = answer.ranking();
    assertThat(ranking.get(0).decidedBy()).isEmpty();
    DecidedBy decided = ranking.get(1).decidedBy().orElseThrow();
    assertThat(decided.level()).isEqualTo(Level.PRACTICE);
    assertThat(decided.against()).containsExactly(Methods.TFF, Methods.SEC);
    assertThat(decided.rules()).containsExactly("U-001");
    assertThat(ranking.get(2).decidedBy()).isEmpty();
    assertThat(answer.tied()).isEmpty();
    assertThat(answer.deciding()).containsExactly("U-001");
  }

  @Test
  void theFirstIsComparedWithTheNextThatIsNotTiedWithIt() {
    Recommendation answer = sketch().train(TFF).train(SEC).train(BOTH, BOUND).answer();
    assertThat(answer.tied()).extracting(Option::train).containsExactly(SEC);
    assertThat(answer.deciding()).containsExactly("D-001");
  }

  @Test
  void aTrainIsComparedWithTheFirstAndNotWithTheOneBeforeIt() {
    Recommendation answer =
        sketch().train(BOTH).train(TFF, BOUND).train(SEC, BOUND, BOUND).answer();
    assertThat(answer.behindFirst(SEC.core()).orElseThrow().against()).isEqualTo(BOTH.core());
    assertThat(answer.behindFirst(BOTH.core())).isEmpty();
    assertThat(answer.behindFirst(List.of(Methods.PEG_PRECIPITATION))).isEmpty();
  }

  @Test
  void aFamilyStandsWhereItsBestTrainStandsAndSaysWhy() {
    List<FamilyRow> rows =
        sketch()
            .train(TFF)
            .train(SEC, BOUND)
            .excluded(SampleTrains.train(8, Methods.PEG_PRECIPITATION), VETO, OTHER_VETO)
            .excluded(SampleTrains.train(8, Methods.KIT_PRECIPITATION), OTHER_VETO)
            .answer()
            .families();
    assertThat(rows)
        .extracting(FamilyRow::family, FamilyRow::place)
        .containsExactly(
            tuple(Family.FILTRATION, Place.RECOMMENDED),
            tuple(Family.CHROMATOGRAPHY, Place.FEASIBLE),
            tuple(Family.PRECIPITATION, Place.EXCLUDED));
    assertThat(rows)
        .extracting(FamilyRow::cited)
        .containsExactly(
            "TFF is number 2 of what is usual. It is known from no research group for something"
                + " like it.",
            "What D-001 says. [D-001]",
            "What A-004 says. [A-004]");
    // Of excluded trains the one that the fewest rules exclude stands for its family.
    assertThat(rows.get(2).best().core()).containsExactly(Methods.KIT_PRECIPITATION);
    assertThat(rows.get(2).option()).isEqualTo(Optional.empty());
  }

  @Test
  void aFamilyThatNothingPartsFromTheFirstSaysSo() {
    assertThat(sketch().train(TFF).train(SEC).answer().families().get(1).why())
        .isEqualTo("Nothing parts it from the first.");
  }

  private static List<String> ranked(AnswerSketch sketch) {
    return sketch.answer().ranking().stream().map(option -> option.train().name()).toList();
  }
}
