package evisor.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import evisor.robustness.Bench.Asked;
import evisor.robustness.Robustness.Share;
import evisor.robustness.Robustness.Straddling;
import evisor.words.Methods;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How often a train comes first when figures are drawn. */
class RobustnessTest {

  private static final double CHANCE = 0.1;

  @Test
  void theSameSeedGivesTheSameWhateverTheNumberOfThreads() {
    Asked asked = uncertain().ask();
    Robustness once = asked.drawn(7, 1);
    assertThat(asked.drawn(7, 1)).isEqualTo(once);
    assertThat(asked.drawn(7, 2)).isEqualTo(once);
    assertThat(asked.drawn(7, 3)).isEqualTo(once);
  }

  @Test
  void anotherSeedGivesNearlyTheSame() {
    Asked asked = uncertain().ask();
    Robustness one = asked.drawn(1, 2);
    Robustness other = asked.drawn(2, 2);
    assertThat(other).isNotEqualTo(one);
    assertThat(other.firstShare()).isCloseTo(one.firstShare(), within(CHANCE));
  }

  @Test
  void whereNothingIsUncertainTheFirstStaysFirst() {
    Robustness drawn =
        new Bench()
            .core(Methods.SEC)
            .core(Methods.TFF)
            .recovery(Methods.SEC, Bench.exactly(0.1))
            .recovery(Methods.TFF, Bench.exactly(0.05))
            .ask()
            .drawn();
    assertThat(drawn.firstShare()).isEqualTo(1);
    assertThat(drawn.closeRace()).isFalse();
  }

  @Test
  void trainsAlikeButOfFiguresOfTheirOwnShareTheDraws() {
    Robustness drawn = alike(Bench.between(0.01, 0.15)).ask().drawn();
    assertThat(drawn.firstShare()).isCloseTo(0.5, within(CHANCE));
    assertThat(drawn.closeRace()).isTrue();
  }

  @Test
  void ofTrainsThatNothingPartsTheFirstOfTheAnswerComesFirst() {
    assertThat(alike(Bench.exactly(0.1)).ask().drawn().shares())
        .containsExactly(
            new Share(List.of(Methods.SEC), 1.0), new Share(List.of(Methods.TFF), 0.0));
  }

  @Test
  void aFigureThatTwoTrainsSharePartsThemInNoDraw() {
    Robustness drawn =
        new Bench()
            .core(Methods.SEC)
            .core(Methods.TFF, Methods.SEC)
            .recovery(Methods.SEC, Bench.between(0.01, 0.15))
            .recovery(Methods.TFF, Bench.exactly(0.5))
            .ask()
            .drawn();
    assertThat(drawn.firstShare()).isEqualTo(1);
  }

  @Test
  void theFigureThatMakesAnotherTrainFirstIsNamed() {
    Robustness drawn =
        new Bench()
            .core(Methods.SEC)
            .core(Methods.TFF)
            .recovery(Methods.SEC, Bench.between(0.05, 0.2))
            .recovery(Methods.TFF, Bench.exactly(0.1))
            .ask()
            .drawn();
    assertThat(drawn.when().get(0).core()).containsExactly(Methods.TFF);
    assertThat(drawn.when().get(0).words()).contains("low recovery of SEC").contains("5 % to 20 %");
  }

  @Test
  void aFigureOnBothSidesOfAThresholdIsNamedWithItsRule() {
    Robustness drawn = late("exclude").ask().drawn();
    assertThat(drawn.straddling()).hasSize(1);
    Straddling found = drawn.straddling().get(0);
    assertThat(found.rule()).isEqualTo("LATE-001");
    assertThat(found.core()).containsExactly(Methods.SEC);
    assertThat(found.figure()).isEqualTo("hours");
    assertThat(found.threshold()).hasValue(5);
    assertThat(found.range().low()).isBetween(3.0, 5.0);
    assertThat(found.range().high()).isBetween(5.0, 7.0);
    assertThat(found.share()).isCloseTo(0.5, within(CHANCE));
    assertThat(drawn.noneShare()).isEqualTo(found.share());
    assertThat(drawn.firstShare() + drawn.noneShare()).isEqualTo(1);
  }

  @Test
  void aConditionThatStraddlesCountsInTheDrawsInWhichItsRuleFires() {
    Robustness drawn =
        late("condition")
            .core(Methods.TFF)
            .recovery(Methods.TFF, Bench.exactly(0.19))
            .ask()
            .drawn();
    assertThat(drawn.firstShare()).isEqualTo(1 - drawn.straddling().get(0).share());
  }

  @Test
  void findingsThatHangOnNoFigureStay() {
    Robustness drawn =
        alike(Bench.between(0.05, 0.15))
            .rule("BOUND-001", "domain", "isOnly(Method.SEC)", "condition")
            .ask()
            .drawn();
    assertThat(drawn.shares().get(0)).isEqualTo(new Share(List.of(Methods.TFF), 1));
    assertThat(drawn.straddling()).isEmpty();
  }

  @Test
  void whereNoDrawCanMakeATrainFeasibleThereIsNothingToSay() {
    Asked asked =
        new Bench()
            .core(Methods.SEC)
            .rule("VETO-001", "domain", "isOnly(Method.SEC)", "exclude")
            .ask();
    assertThat(Robustness.of(asked.advisor(), asked.answer(), 10, 1)).isEmpty();
  }

  @Test
  void aTrainThatWasExcludedByAFigureMayBeFeasibleInADraw() {
    Robustness drawn =
        new Bench()
            .core(Methods.SEC)
            .hours(Methods.SEC, Bench.between(2, 6))
            .rule("LATE-001", "domain", "hoursAtWorst > 5", "exclude")
            .ask()
            .drawn();
    assertThat(drawn.firstShare()).isZero();
    assertThat(drawn.noneShare()).isCloseTo(0.5, within(CHANCE));
    assertThat(drawn.shares())
        .containsExactly(new Share(List.of(Methods.SEC), 1 - drawn.noneShare()));
  }

  @Test
  void allSharesSumToOne() {
    for (Bench bench : List.of(uncertain(), late("exclude").core(Methods.TFF))) {
      Robustness drawn = bench.ask().drawn();
      double sum = drawn.noneShare();
      for (Share share : drawn.shares()) {
        sum += share.firstShare();
      }
      assertThat(sum).isCloseTo(1, within(1e-9));
    }
  }

  private static Bench uncertain() {
    return new Bench()
        .core(Methods.SEC)
        .core(Methods.TFF)
        .core(Methods.BIND_ELUTE)
        .recovery(Methods.SEC, Bench.between(0.05, 0.2))
        .recovery(Methods.TFF, Bench.between(0.02, 0.2))
        .recovery(Methods.BIND_ELUTE, Bench.between(0.02, 0.15));
  }

  private static Bench alike(String recovery) {
    return new Bench()
        .core(Methods.SEC)
        .core(Methods.TFF)
        .recovery(Methods.SEC, recovery)
        .recovery(Methods.TFF, recovery);
  }

  /** A train that takes 3 to 7 hours, 5 to plan with, and a rule about more than that. */
  private static Bench late(String call) {
    return new Bench()
        .core(Methods.SEC)
        .hours(Methods.SEC, Bench.between(2, 6))
        .rule("LATE-001", "domain", "hours > 5", call);
  }
}
