package evisor.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import evisor.knowledge.Rotor;
import evisor.knowledge.RotorGeometry;
import evisor.knowledge.RotorGeometry.FixedAngle;
import evisor.knowledge.RotorGeometry.SwingingBucket;
import evisor.model.Figure;
import evisor.model.Range;
import evisor.process.RunTimes.Minutes;
import evisor.process.RunTimes.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published tables of Livshits 2015, values worked by hand, and what must hold of any spin. */
class SedimentationTest {

  private static final SpunMedium PAPER = new SpunMedium(1.55, 1.0, 1.15);
  private static final int[] DIAMETERS = {150, 120, 100, 70};
  private static final RotorGeometry SWINGING =
      new SwingingBucket(50, 100, new Figure(Range.of(75), List.of(), "an example"));
  private static final RotorGeometry ANGLED =
      new FixedAngle(40, 100, 30, 60, new Figure(Range.of(70), List.of(), "an example"));

  @ParameterizedTest
  @CsvSource({
    "SW 40 Ti,   321,  30, 20, 14,  7",
    "SW 28,      308,  31, 21, 15,  7",
    "MLS-50,     230,  51, 34, 25, 12",
    "Type 45 Ti, 210,  62, 41, 29, 14",
    "Type 60 Ti, 170,  88, 61, 43, 22",
    "Type 70 Ti, 169,  88, 62, 43, 22",
    "F-45-24-15, 128, 100, 95, 73, 38",
    "TLA-110,    125, 100, 98, 76, 40"
  })
  void tableTwoComesOut(String rotor, double cutOff, double a, double b, double c, double d) {
    agrees(rotor, 30, cutOff, a, b, c, d);
  }

  @ParameterizedTest
  @CsvSource({
    "SW 40 Ti,   2774.6, 58, 231, 53, 36, 26, 13",
    "SW 28,      2547.2, 54, 229, 52, 35, 25, 13",
    "MLS-50,     1426,   30, 230, 51, 34, 25, 12",
    "Type 45 Ti, 2103.9, 44, 173, 86, 59, 42, 21",
    "Type 60 Ti, 1601,   34, 159, 96, 68, 49, 24",
    "Type 70 Ti, 1573.8, 33, 161, 94, 67, 48, 24",
    "TLA-110,     658.9, 14, 182, 79, 53, 38, 19"
  })
  void tableThreeComesOutAtItsMinutes(
      String rotor, double k, double min, double cutOff, double a, double b, double c, double d) {
    assertThat(spin(rotor).kFactor()).isCloseTo(k, within(k * 0.002));
    // The paper's minutes are rounded from t = 30 K / K(MLS-50).
    double minutes = 30 * k / 1426;
    assertThat(minutes).isCloseTo(min, within(0.6));
    agrees(rotor, minutes, cutOff, a, b, c, d);
  }

  private static void agrees(String rotor, double minutes, double cutOff, double... percents) {
    Sedimentation spin = spin(rotor);
    assertThat(spin.cutOffNm(minutes)).isCloseTo(cutOff, within(cutOff * 0.02));
    for (int i = 0; i < DIAMETERS.length; i++) {
      assertThat(100 * spin.pelleted(DIAMETERS[i], minutes))
          .as("%s, %d nm", rotor, DIAMETERS[i])
          .isCloseTo(percents[i], within(1.0));
    }
  }

  private static Sedimentation spin(String name) {
    Rotor rotor = Shipped.KNOWLEDGE.rotors().get(name);
    assertThat(rotor).as(name).isNotNull();
    return Sedimentation.atForce(rotor.geometry().orElseThrow(), 10000, ForceRadius.AVERAGE, PAPER);
  }

  @Test
  void sedimentationCoefficientIsStokes() {
    // (100e-9)² × 150 / (18 × 1.55e-3) = 5.376e-11 s, which are 538 svedberg
    assertThat(PAPER.sedimentationCoefficient(100)).isCloseTo(5.3763e-11, within(1e-15));
  }

  @Test
  void aSwingingBucketAsWorkedByHand() {
    // ω² = 10,000 × 9.8 / 0.075 = 1.306667e6; s ω² = 7.02509e-5 1/s; after 30 min s ω² t = 0.126452
    Sedimentation spin = Sedimentation.atForce(SWINGING, 10000, ForceRadius.AVERAGE, PAPER);

    // (1 − exp(−0.126452)) × 100 / 50
    assertThat(spin.pelleted(100, 30)).isCloseTo(0.237568, within(1e-5));
    // 100 nm × √(ln 2 / 0.126452)
    assertThat(spin.cutOffNm(30)).isCloseTo(234.13, within(0.01));
    // ln 2 × 10¹³ / (3600 × 1.306667e6)
    assertThat(spin.kFactor()).isCloseTo(1473.53, within(0.01));
    // 60 / 2π × √1.306667e6
    assertThat(spin.rpm()).isCloseTo(10915.7, within(0.1));
    assertThat(spin.gForce(ForceRadius.MAX)).isCloseTo(13333.3, within(0.1));
  }

  @Test
  void aFixedAngleRotorAsWorkedByHand() {
    // L = 30 / cos 60° = 60; x = 5.3763e-11 × 1.4e6 × 1800 × 70 / 60 = 0.158063
    Sedimentation spin = Sedimentation.atForce(ANGLED, 10000, ForceRadius.AVERAGE, PAPER);

    // (2/π) (0.158729 + 0.158063 × 0.987429)
    assertThat(spin.pelleted(100, 30)).isCloseTo(0.200412, within(1e-5));
    // 100 nm × √(ln(100 / 40) / 0.135483), with the effective radii 70 ± 30
    assertThat(spin.cutOffNm(30)).isCloseTo(260.06, within(0.01));
    // with the rotor's own radii, which happen to be the same
    assertThat(spin.kFactor()).isCloseTo(1818.04, within(0.01));
  }

  @Test
  void theKFactorOfAFixedAngleRotorTakesItsOwnRadii() {
    RotorGeometry narrow =
        new FixedAngle(40, 100, 10, 0, new Figure(Range.of(70), List.of(), "an example"));

    assertThat(Sedimentation.atForce(narrow, 10000, ForceRadius.AVERAGE, PAPER).kFactor())
        .isEqualTo(Sedimentation.atForce(ANGLED, 10000, ForceRadius.AVERAGE, PAPER).kFactor());
  }

  @Test
  void aForceAtTheOuterEndIsLessAtTheMiddle() {
    Sedimentation outer = Sedimentation.atForce(SWINGING, 10000, ForceRadius.MAX, PAPER);

    assertThat(outer.gForce(ForceRadius.AVERAGE)).isCloseTo(7500, within(1e-6));
    assertThat(Sedimentation.atSpeed(SWINGING, outer.rpm(), PAPER).gForce(ForceRadius.MAX))
        .isCloseTo(10000, within(1e-6));
  }

  @Test
  void moreMinutesForceOrDiameterNeverPelletLess() {
    for (RotorGeometry geometry : List.of(SWINGING, ANGLED)) {
      double atLast = 0;
      for (double step = 0; step <= 40; step++) {
        Sedimentation spin =
            Sedimentation.atForce(geometry, 1 + step * 5000, ForceRadius.AVERAGE, PAPER);
        double before = 0;
        double smaller = 0;
        for (double x = 0; x <= 300; x += 10) {
          assertThat(spin.pelleted(80, x)).isBetween(before, 1.0);
          before = spin.pelleted(80, x);
          assertThat(spin.pelleted(x, 60)).isBetween(smaller, 1.0);
          smaller = spin.pelleted(x, 60);
        }
        assertThat(spin.pelleted(80, 60)).isBetween(atLast, 1.0);
        atLast = spin.pelleted(80, 60);
      }
      assertThat(atLast).isEqualTo(1);
    }
  }

  @Test
  void nothingIsPelletedInNoTimeAndAllFromTheCutOffOn() {
    for (RotorGeometry geometry : List.of(SWINGING, ANGLED)) {
      Sedimentation spin = Sedimentation.atForce(geometry, 100000, ForceRadius.AVERAGE, PAPER);

      assertThat(spin.pelleted(100, 0)).isZero();
      assertThat(spin.pelleted(0, 60)).isZero();
      assertThat(spin.pelleted(spin.cutOffNm(60), 60)).isCloseTo(1, within(1e-12));
      assertThat(spin.pelleted(spin.cutOffNm(60) * 0.9, 60)).isLessThan(1);
      assertThat(spin.pelleted(10000, 600)).isEqualTo(1);
      assertThat(spin.minutesForCutOff(spin.cutOffNm(42))).isCloseTo(42, within(1e-9));
    }
  }

  @Test
  void theTimeForAFractionPelletsThatFraction() {
    for (RotorGeometry geometry : List.of(SWINGING, ANGLED)) {
      Sedimentation spin = Sedimentation.atForce(geometry, 100000, ForceRadius.AVERAGE, PAPER);
      assertThat(spin.minutesFor(100, 0)).isZero();
      for (double fraction = 0.01; fraction <= 1; fraction += 0.01) {
        double minutes = spin.minutesFor(70, fraction);
        assertThat(spin.pelleted(70, minutes)).isCloseTo(fraction, within(1e-9));
      }
      // For all of them the shortest time is told.
      assertThat(spin.pelleted(70, spin.minutesFor(70, 1) * 0.999)).isLessThan(1);
    }
  }

  @Test
  void twiceTheViscosityTakesTwiceTheTime() {
    Sedimentation thin = Sedimentation.atForce(ANGLED, 10000, ForceRadius.AVERAGE, PAPER);
    Sedimentation thick =
        Sedimentation.atForce(ANGLED, 10000, ForceRadius.AVERAGE, new SpunMedium(3.1, 1.0, 1.15));

    assertThat(thick.pelleted(100, 60)).isCloseTo(thin.pelleted(100, 30), within(1e-12));
    assertThat(thick.kFactor()).isEqualTo(thin.kFactor());
  }

  @Test
  void vesiclesThatDoNotSinkAreRefused() {
    assertThatThrownBy(() -> new SpunMedium(1.55, 1.2, 1.15)).hasMessageContaining("do not sink");
    assertThatThrownBy(() -> new SpunMedium(0, 1.0, 1.15)).hasMessageContaining("viscosity");
  }

  @Test
  void runTimesAreConvertedBetweenSwingingBucketsOnly() {
    Sedimentation from = spin("SW 28");
    Sedimentation to = spin("SW 40 Ti");

    assertThat(RunTimes.byKFactor(from, 54, to))
        .isInstanceOfSatisfying(
            Minutes.class,
            found ->
                assertThat(found.minutes())
                    .isCloseTo(54 * to.kFactor() / from.kFactor(), within(1e-9)));
    assertThat(RunTimes.byKFactor(from, 54, spin("Type 45 Ti"))).isInstanceOf(Refused.class);
    assertThat(RunTimes.byKFactor(spin("TLA-110"), 54, to))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.reason()).contains("across");
              assertThat(to.cutOffNm(refused.sameCutOffMinutes()))
                  .isCloseTo(spin("TLA-110").cutOffNm(54), within(1e-9));
            });
  }
}
