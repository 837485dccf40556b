package evisor.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import evisor.advice.Recommendation.Exclusion;
import evisor.advice.Recommendation.FamilyRow;
import evisor.advice.Recommendation.Option;
import evisor.advice.Recommendation.Standing;
import evisor.advice.Scoring.Scored;
import evisor.model.Criterion;
import evisor.model.Family;
import evisor.model.Strength;
import evisor.model.Train;
import evisor.rules.Finding;
import evisor.rules.text.Verb;
import evisor.text.Wording;
import evisor.words.Methods;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RankingTest {

  private static final Finding AGAINST =
      Scale.finding("A-001", Verb.AGAINST, Criterion.COST, Strength.STRONG);
  private static final Finding FOR =
      Scale.finding("A-002", Verb.FAVOUR, Criterion.GMP, Strength.WEAK);
  private static final Finding VETO =
      Scale.finding("A-003", Verb.EXCLUDE, Criterion.GMP, Strength.HARD);
  private static final Finding OTHER_VETO =
      Scale.finding("A-004", Verb.EXCLUDE, Criterion.TIME, Strength.HARD);

  private final Wording wording = new Wording(SampleAnswer.knowledge());
  private final Scoring scoring = new Scoring(SampleAnswer.request(), Scale.parameters(), wording);

  @Test
  void theBestStandsFirstWhateverTheOrderGiven() {
    Scored worse = scoring.score(Scale.sufficient(Methods.TFF), List.of(AGAINST));
    Scored better = scoring.score(Scale.sufficient(Methods.SEC), List.of());
    assertThat(ranked(worse, better)).isEqualTo(List.of("sec", "tff"));
    assertThat(ranked(better, worse)).isEqualTo(List.of("sec", "tff"));
  }

  @Test
  void equalScoresGoByNameWhateverTheOrderGiven() {
    Scored tff = scoring.score(Scale.sufficient(Methods.TFF), List.of());
    Scored sec = scoring.score(Scale.sufficient(Methods.SEC), List.of());
    assertThat(ranked(tff, sec)).isEqualTo(ranked(sec, tff)).isEqualTo(List.of("sec", "tff"));
  }

  @Test
  void scoresThatExactFiguresTellApartAreNotTied() {
    List<Option> options =
        options(
            scoring.score(Scale.sufficient(Methods.SEC), List.of()),
            scoring.score(Scale.sufficient(Methods.TFF), List.of(AGAINST)));
    assertThat(options).extracting(Option::tie).containsExactly(1, 2);
  }

  @Test
  void wideRangesTieWhatExactFiguresWouldTellApart() {
    Train wide =
        Scale.train(
            Scale.evidenced(0, 2 * Scale.RECOVERY_NEED),
            Scale.evidenced(0, 0.9999),
            Scale.COMFORTABLE_HOURS,
            Methods.SEC);
    Scored vague = scoring.score(wide, List.of());
    Scored better = scoring.score(Scale.sufficient(Methods.TFF), List.of(AGAINST));
    assertThat(better.score()).isGreaterThan(vague.score());
    assertThat(options(better, vague)).extracting(Option::tie).containsExactly(1, 1);
  }

  @Test
  void aFamilyStandsWhereItsBestTrainStandsAndSaysWhy() {
    List<Option> ranking =
        options(
            scoring.score(Scale.sufficient(Methods.TFF), List.of(FOR)),
            scoring.score(Scale.sufficient(Methods.SEC), List.of(AGAINST)));
    List<FamilyRow> rows =
        FamilyComparison.rows(
            ranking,
            List.of(
                new Exclusion(
                    Scale.sufficient(Methods.PEG_PRECIPITATION), List.of(VETO, OTHER_VETO)),
                new Exclusion(Scale.sufficient(Methods.KIT_PRECIPITATION), List.of(OTHER_VETO))),
            wording);
    assertThat(rows)
        .extracting(FamilyRow::family, FamilyRow::standing)
        .containsExactly(
            tuple(Family.FILTRATION, Standing.RECOMMENDED),
            tuple(Family.CHROMATOGRAPHY, Standing.FEASIBLE),
            tuple(Family.PRECIPITATION, Standing.EXCLUDED));
    assertThat(rows).extracting(FamilyRow::why).allSatisfy(why -> assertThat(why).contains("[A-"));
    assertThat(rows.get(1).why()).contains("[A-001]");
    // Of excluded trains the one that the fewest rules exclude stands for its family.
    assertThat(rows.get(2).best().core()).containsExactly(Methods.KIT_PRECIPITATION);
    assertThat(rows.get(2).option()).isEmpty();
  }

  private static List<Option> options(Scored... scored) {
    return Ranking.of(List.of(scored), SampleAnswer.request(), Scale.knowledge());
  }

  private static List<String> ranked(Scored... scored) {
    return options(scored).stream().map(option -> option.train().name()).toList();
  }
}
