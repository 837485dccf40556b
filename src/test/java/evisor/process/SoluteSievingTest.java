package evisor.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import evisor.model.Range;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The balances of ultrafiltration against published and hand-worked values. */
class SoluteSievingTest {

  private static final Offset<Double> THIRD = within(5e-4);

  @Test
  void whatPassesFreelyLeavesAsDiafiltrationTablesSay() {
    // 63 % by one volume and 99.9 % by seven [tff-04]
    assertThat(removed(1, 1, 1)).isCloseTo(0.632, THIRD);
    assertThat(removed(1, 1, 7)).isCloseTo(0.9991, THIRD);
  }

  @Test
  void sixVolumesRemove99PercentAtTheSievingThatWasWorkedOutFromIt() {
    // [tff-05]; what passes freely would be gone to 99.75 %
    assertThat(removed(0.77, 1, 6)).isCloseTo(0.990, THIRD);
    assertThat(removed(1, 1, 6)).isCloseTo(0.9975, THIRD);
  }

  @Test
  void concentrationAloneTakesOffThePowerOfTheFactor() {
    // Half of a solute that passes freely goes with half of the volume, 1 − 10^−0.5 with nine
    // tenths of it at a sieving of one half.
    assertThat(removed(1, 2, 0)).isCloseTo(0.5, THIRD);
    assertThat(removed(0.5, 10, 0)).isCloseTo(0.68377, THIRD);
  }

  @Test
  void whatIsHeldBackStays() {
    assertThat(removed(0, 20, 7)).isZero();
  }

  @Test
  void theRangeRunsFromLeastSievingAndVolumesToMost() {
    Range range = SoluteSieving.removed(new Range(0.5, 0.8), 1, new Range(2, 4));

    assertThat(range.low()).isCloseTo(1 - StrictMath.exp(-1), THIRD);
    assertThat(range.high()).isCloseTo(1 - StrictMath.exp(-3.2), THIRD);
  }

  @Test
  void ofTwoFiguresTheMoreCautiousStandsAtEachBound() {
    assertThat(SoluteSieving.moreCautious(new Range(0.01, 0.03), new Range(0.9, 0.995)))
        .isEqualTo(new Range(0.01, 1 - 0.9));
    assertThat(SoluteSieving.moreCautious(new Range(0.2, 0.3), new Range(0.9, 0.95)))
        .isEqualTo(new Range(0.2, 0.3));
  }

  private static double removed(double sieving, double concentration, double volumes) {
    return SoluteSieving.removed(Range.of(sieving), concentration, Range.of(volumes)).low();
  }
}
