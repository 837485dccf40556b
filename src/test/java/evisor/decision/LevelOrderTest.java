package evisor.decision;

import static evisor.decision.SampleTrains.condition;
import static evisor.decision.SampleTrains.evidenced;
import static evisor.decision.SampleTrains.grade;
import static evisor.decision.SampleTrains.train;
import static evisor.decision.SampleTrains.wish;
import static org.assertj.core.api.Assertions.assertThat;

import evisor.model.Level;
import evisor.model.Method;
import evisor.model.PredictedTrain;
import evisor.model.Preference;
import evisor.request.Requests;
import evisor.rules.Finding;
import evisor.rules.text.Verb;
import evisor.words.Methods;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Trains are compared level by level, and no level buys back what one before it decided. */
final class LevelOrderTest {

  private static final String REQUEST =
      "{\"sample\": {\"type\": \"plasma\", \"volume\": \"1 mL\"}INCUMBENT}";
  private static final TrainPractice USUAL = practice(1, 5);
  private static final TrainPractice UNUSUAL = practice(0, 0);

  private static LevelOrder order(Finding... said) {
    return order("", said);
  }

  private static LevelOrder order(String incumbent, Finding... said) {
    return new LevelOrder(
        Requests.bare(Requests.valid(REQUEST.replace("INCUMBENT", incumbent))),
        List.of(said),
        SampleTrains.parameters());
  }

  private static TrainPractice practice(int place, int band) {
    return new TrainPractice(place, 0, List.of(), band, band, Tier.SHOWN);
  }

  private static TrainStanding standing(
      LevelOrder order, PredictedTrain train, TrainPractice practice, Finding... findings) {
    return order.standing(train, List.of(findings), practice);
  }

  private static void assertBefore(
      LevelOrder order, TrainStanding one, TrainStanding other, Level level) {
    assertThat(order.compare(one, other)).isNegative();
    assertThat(order.compare(other, one)).isPositive();
    assertThat(LevelOrder.parting(one, other)).contains(level);
    assertThat(LevelOrder.parting(other, one)).contains(level);
  }

  /** Returns a train that stands behind on one level alone. */
  private static TrainStanding worseOn(Level level, LevelOrder order) {
    List<Finding> findings = new ArrayList<>();
    findings.add(grade("G-001", Verb.GRADE, level == Level.SUFFICIENCY ? 1 : 2));
    if (Verb.CONDITION.levels().contains(level)) {
      findings.add(condition("D-001", level));
    }
    return order.standing(
        train(level == Level.PRIORITY ? 99 : 1, Methods.SEC),
        findings,
        level == Level.PRACTICE ? UNUSUAL : USUAL);
  }

  @Test
  void eachLevelDecidesBeforeTheNextWhateverThatSays() {
    LevelOrder order = order(grade("N-001", Verb.NEED, 2), wish("P-001", Preference.HOURS));
    List<Level> levels = LevelOrder.LEVELS;
    for (int i = 0; i < levels.size(); i++) {
      TrainStanding behind = worseOn(levels.get(i), order);
      assertBefore(order, worseOn(Level.ADVICE, order), behind, levels.get(i));
      for (int later = i + 1; later < levels.size(); later++) {
        assertBefore(order, worseOn(levels.get(later), order), behind, levels.get(i));
      }
    }
  }

  @Test
  void whatCannotWorkComesBeforeWhatSufficesAndThatBeforeWhatIsUsual() {
    assertThat(LevelOrder.LEVELS)
        .containsExactly(
            Level.GUARD,
            Level.PURPOSE,
            Level.SUFFICIENCY,
            Level.DOMAIN,
            Level.PRACTICE,
            Level.PRIORITY);
  }

  @Test
  void ofSeveralConditionsOnOneLevelOneCounts() {
    LevelOrder order = order();
    TrainStanding twice =
        standing(
            order,
            train(1, Methods.SEC),
            practice(1, 1),
            condition("D-001", Level.DOMAIN),
            condition("D-002", Level.DOMAIN));
    TrainStanding once =
        standing(order, train(1, Methods.TFF), practice(2, 1), condition("D-001", Level.DOMAIN));

    assertThat(LevelOrder.byLevels(twice, once)).isZero();
  }

  @Test
  void whatFallsShortStandsBehindWhatSufficesTheMoreTheFurther() {
    LevelOrder order = order(grade("N-001", Verb.NEED, 2));
    TrainStanding enough = graded(order, 2, UNUSUAL);
    TrainStanding oneShort = graded(order, 1, USUAL);
    TrainStanding twoShort = graded(order, 0, USUAL);

    assertBefore(order, enough, oneShort, Level.SUFFICIENCY);
    assertBefore(order, oneShort, twoShort, Level.SUFFICIENCY);
    assertThat(oneShort.fallsShort()).isTrue();
    assertThat(enough.fallsShort()).isFalse();
  }

  @Test
  void twoGradesAboveTheNeedStandBehindWhatIsNearerButBeforeWhatFallsShort() {
    LevelOrder order = order(grade("N-001", Verb.NEED, 1));
    TrainStanding exact = graded(order, 1, UNUSUAL);
    TrainStanding margin = graded(order, 2, UNUSUAL);
    TrainStanding over = graded(order, 3, USUAL);
    TrainStanding below = graded(order, 0, USUAL);

    assertThat(LevelOrder.parting(exact, margin)).isEmpty();
    assertBefore(order, margin, over, Level.SUFFICIENCY);
    assertBefore(order, over, below, Level.SUFFICIENCY);
  }

  @Test
  void theLargestNeedAndTheLargestGradeCount() {
    LevelOrder order = order(grade("N-001", Verb.NEED, 3), grade("N-002", Verb.NEED, 1));
    TrainStanding standing =
        standing(
            order,
            train(1, Methods.SEC),
            USUAL,
            grade("G-001", Verb.GRADE, 1),
            grade("G-002", Verb.GRADE, 2));

    assertThat(standing.need()).isEqualTo(3);
    assertThat(standing.grade()).isEqualTo(2);
  }

  @Test
  void theHigherBandOfPracticeStandsFirst() {
    LevelOrder order = order(wish("P-001", Preference.HOURS));
    TrainStanding known = standing(order, train(99, Methods.SEC), practice(2, 3));
    TrainStanding less = standing(order, train(1, Methods.TFF), practice(1, 2));

    assertBefore(order, known, less, Level.PRACTICE);
  }

  @Test
  void figuresOfOneBandAreAlikeAndBeyondItDecide() {
    LevelOrder order = order(wish("P-001", Preference.HOURS));
    TrainStanding hours = standing(order, train(4, Methods.SEC), USUAL);

    // The indifference is a factor of 2: from 4 up to 8 hours are alike.
    assertThat(LevelOrder.parting(hours, standing(order, train(7.9, Methods.TFF), USUAL)))
        .isEmpty();
    assertBefore(order, hours, standing(order, train(8.1, Methods.TFF), USUAL), Level.PRIORITY);
  }

  @Test
  void moreRecoveryIsBetterAndAnUnknownFigureStandsLast() {
    LevelOrder order = order(wish("P-001", Preference.RECOVERY));
    TrainStanding much = recovering(order, 0.9, Methods.SEC);
    TrainStanding little = recovering(order, 0.05, Methods.TFF);
    TrainStanding unknown = standing(order, train(1, Methods.PEG_PRECIPITATION), USUAL);

    assertBefore(order, much, little, Level.PRIORITY);
    assertBefore(order, little, unknown, Level.PRIORITY);
  }

  @Test
  void whereNothingIsPreferredFiguresPartNothing() {
    LevelOrder order = order();

    assertThat(
            LevelOrder.parting(
                recovering(order, 0.9, Methods.SEC), recovering(order, 0.05, Methods.TFF)))
        .isEmpty();
    assertThat(order.preference()).isEmpty();
  }

  @Test
  void withinATieTheIncumbentThenTheUsualThenTheSimplerStandFirst() {
    Finding first = condition("D-001", Level.DOMAIN);
    Finding second = condition("D-002", Level.DOMAIN);
    LevelOrder order =
        order(", \"incumbent\": {\"core\": [\"peg-precipitation\"], \"stage\": \"research\"}");
    TrainStanding incumbent =
        standing(order, train(1, Methods.PEG_PRECIPITATION), practice(0, 2), first, second);
    TrainStanding usual = standing(order, train(1, Methods.TFF), practice(1, 2), first, second);
    TrainStanding lessUsual = standing(order, train(1, Methods.SEC), practice(2, 2), first);
    TrainStanding free = standing(order, train(1, Methods.DIFFERENTIAL_UC), practice(3, 2), first);
    TrainStanding bound =
        standing(order, train(1, Methods.TFF, Methods.SEC), practice(3, 2), first, second);

    List<TrainStanding> standings =
        new ArrayList<>(List.of(bound, free, lessUsual, usual, incumbent));
    standings.sort(order);

    assertThat(standings).containsExactly(incumbent, usual, lessUsual, free, bound);
    assertThat(LevelOrder.byLevels(incumbent, bound)).isZero();
  }

  @Test
  void theOrderIsTotalAndTiesAreWhatNoLevelParts() {
    Random random = new Random(13);
    LevelOrder order = order(grade("N-001", Verb.NEED, 1), wish("P-001", Preference.HOURS));
    List<TrainStanding> all = Stream.generate(() -> drawn(order, random)).limit(60).toList();

    for (TrainStanding one : all) {
      for (TrainStanding two : all) {
        assertThat(Integer.signum(order.compare(one, two)))
            .isEqualTo(-Integer.signum(order.compare(two, one)));
        boolean tied = LevelOrder.parting(one, two).isEmpty();
        assertThat(LevelOrder.byLevels(one, two) == 0).isEqualTo(tied);
        for (TrainStanding three : all) {
          if (order.compare(one, two) <= 0 && order.compare(two, three) <= 0) {
            assertThat(order.compare(one, three)).isNotPositive();
          }
          if (tied && LevelOrder.parting(two, three).isEmpty()) {
            assertThat(LevelOrder.parting(one, three)).isEmpty();
          }
        }
      }
    }
  }

  private static TrainStanding drawn(LevelOrder order, Random random) {
    List<Finding> findings =
        IntStream.range(0, random.nextInt(3))
            .mapToObj(i -> condition("D-00" + i, LevelOrder.LEVELS.get(random.nextInt(3))))
            .collect(Collectors.toCollection(ArrayList::new));
    findings.add(grade("G-001", Verb.GRADE, random.nextInt(4)));
    Method core = List.of(Methods.SEC, Methods.TFF).get(random.nextInt(2));
    return order.standing(
        train(1 + random.nextInt(20), core),
        findings,
        practice(random.nextInt(4), random.nextInt(3)));
  }

  private static TrainStanding graded(LevelOrder order, int grade, TrainPractice practice) {
    return standing(order, train(1, Methods.SEC), practice, grade("G-001", Verb.GRADE, grade));
  }

  private static TrainStanding recovering(LevelOrder order, double fraction, Method core) {
    return standing(order, train(evidenced(fraction, fraction), Optional.empty(), 1, core), USUAL);
  }
}
