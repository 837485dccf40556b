package evisor.process;

import static evisor.process.HandMade.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import evisor.knowledge.CentrifugationMedia;
import evisor.knowledge.Rotor;
import evisor.knowledge.RotorGeometry.FixedAngle;
import evisor.knowledge.SampleMedia;
import evisor.knowledge.StepOperation.Spin;
import evisor.model.Figure;
import evisor.model.Method;
import evisor.model.Operation;
import evisor.model.Outcome;
import evisor.model.Pelleting;
import evisor.model.Pelleting.Share;
import evisor.model.Range;
import evisor.model.Request;
import evisor.model.SampleType;
import evisor.model.Step;
import evisor.model.Target;
import evisor.words.Devices;
import evisor.words.Methods;
import evisor.words.SampleTypes;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What spins pellet inside a train. */
class RotorSpinTest {

  private static final CentrifugationMedia MEDIA = SampleMedia.media();
  private static final Rotor ROTOR = rotor(100000);

  @Test
  void aClarifyingSpinKeepsWhatItDoesNotPellet() {
    PelletingResult spun = clarify(ROTOR, suspension(SampleTypes.URINE, 1));
    SpunMedium thin = new SpunMedium(1.5, 1.0, 1.19);
    SpunMedium thick = new SpunMedium(1.5, 1.0, 1.13);
    Sedimentation most = at(ROTOR, 10000, thin);
    Sedimentation least = at(ROTOR, 10000, thick);

    Range kept =
        spun.kept(Optional.of(range(0.5, 0.6)), FigureSource.NOMINAL).orElseThrow().range();
    assertThat(kept.low())
        .isCloseTo(1 - VesiclePopulation.mean(most, 40, new Range(30, 150)), within(1e-12));
    assertThat(kept.high())
        .isCloseTo(1 - VesiclePopulation.mean(least, 20, new Range(40, 100)), within(1e-12));
  }

  @Test
  void whatIsShownIsTheMiddle() {
    Pelleting shown = clarify(ROTOR, suspension(SampleTypes.URINE, 1)).shown();
    Sedimentation spin = at(ROTOR, 10000, new SpunMedium(1.5, 1.0, 1.16));

    assertThat(shown.cutOffNm()).isCloseTo(spin.cutOffNm(30), within(1e-9));
    assertThat(shown.kFactor()).isCloseTo(spin.kFactor(), within(1e-9));
    assertThat(shown.pelleted())
        .containsExactly(
            new Share(100, spin.pelleted(100, 30)), new Share(50, spin.pelleted(50, 30)));
  }

  @Test
  void plasmaLosesFewerVesiclesAndDilutedPlasmaMoreAgain() {
    double urine = clarify(ROTOR, suspension(SampleTypes.URINE, 1)).pelleted().range().high();
    double plasma = clarify(ROTOR, suspension(SampleTypes.PLASMA, 1)).pelleted().range().high();
    double diluted = clarify(ROTOR, suspension(SampleTypes.PLASMA, 4)).pelleted().range().high();

    assertThat(plasma).isLessThan(diluted);
    assertThat(diluted).isLessThan(urine);
  }

  @Test
  void aWeakRotorSpinsLongerAndPelletsTheSame() {
    PelletingResult strong = clarify(ROTOR, suspension(SampleTypes.URINE, 1));
    // 8,000 g at the outer radius are 5,600 g at the average one, where 10,000 are asked for.
    PelletingResult weak = clarify(rotor(8000), suspension(SampleTypes.URINE, 1));

    assertThat(weak.shown().cutOffNm()).isCloseTo(strong.shown().cutOffNm(), within(1e-9));
    assertThat(weak.shown().kFactor())
        .isCloseTo(strong.shown().kFactor() * 10000 / 5600, within(1e-6));
  }

  @Test
  void noMoreIsRecoveredFromAPelletThanItHolds() {
    PelletingResult half = spun(true, range(0.3, 0.5));

    assertThat(half.kept(Optional.of(range(0.6, 0.9)), FigureSource.NOMINAL).orElseThrow().range())
        .isEqualTo(new Range(0.3, 0.5));
    assertThat(half.kept(Optional.of(range(0.1, 0.2)), FigureSource.NOMINAL))
        .contains(range(0.1, 0.2));
    assertThat(half.kept(Optional.empty(), FigureSource.NOMINAL)).isEmpty();
  }

  @Test
  void anAssumedMediumAddsNoFigureWhereTheLiteratureHasNone() {
    Figure assumed = new Figure(new Range(0.1, 0.2), List.of(), "an example");

    assertThat(spun(false, assumed).kept(Optional.empty(), FigureSource.NOMINAL)).isEmpty();
    assertThat(spun(false, range(0.1, 0.2)).kept(Optional.empty(), FigureSource.NOMINAL))
        .isPresent();
    assertThat(
            spun(false, assumed)
                .kept(Optional.of(range(0.5, 0.6)), FigureSource.NOMINAL)
                .orElseThrow())
        .satisfies(kept -> assertThat(kept.evidenced()).isFalse())
        .satisfies(kept -> assertThat(kept.range()).isEqualTo(new Range(0.8, 0.9)));
  }

  @Test
  void onAGradientNothingIsPelleted() {
    assertThat(RotorSpin.of(spin(true, true), ROTOR, List.of())).isEmpty();
  }

  @Test
  void theMeanOverDiametersIsThatOfManyClasses() {
    Sedimentation spin = at(ROTOR, 10000, new SpunMedium(1.5, 1.0, 1.15));
    double sum = 0;
    int classes = 10000;
    for (int i = 0; i < classes; i++) {
      sum += spin.pelleted(30 + 120 * (i + 0.5) / classes, 30);
    }

    assertThat(VesiclePopulation.mean(spin, 30, new Range(30, 150)))
        .isCloseTo(sum / classes, within(1e-4));
    assertThat(VesiclePopulation.mean(spin, 1e6, new Range(30, 150))).isCloseTo(1, within(1e-12));
  }

  @Test
  void inATrainTheSpinInPlasmaLosesLessThanInUrine() {
    Range plasma = spin(SampleTypes.PLASMA).recovery().orElseThrow().range();
    Range urine = spin(SampleTypes.URINE).recovery().orElseThrow().range();

    assertThat(spin(SampleTypes.PLASMA).device()).isEqualTo(spin(SampleTypes.URINE).device());
    assertThat(plasma.low()).isGreaterThan(urine.low());
    assertThat(plasma.high()).isGreaterThan(urine.high());
  }

  @Test
  void afterAnIsolationVesiclesAreInBuffer() {
    Request plasma = Shipped.request(SampleTypes.PLASMA, 1, 1);
    Request medium = Shipped.request(SampleTypes.CELL_CONDITIONED_MEDIUM, 1, 1);

    assertThat(pelleted(plasma, Methods.DIFFERENTIAL_UC))
        .isNotEqualTo(pelleted(medium, Methods.DIFFERENTIAL_UC));
    assertThat(pelleted(plasma, Methods.SEC, Methods.DIFFERENTIAL_UC))
        .isEqualTo(pelleted(medium, Methods.SEC, Methods.DIFFERENTIAL_UC));
  }

  private static Pelleting pelleted(Request request, Method... core) {
    List<Step> steps = Shipped.MODEL.run(request, Shipped.plan(core)).steps();
    return steps.get(steps.size() - 1).pelleting().orElseThrow();
  }

  private static Step spin(SampleType sample) {
    Outcome outcome =
        Shipped.MODEL.run(
            Shipped.request(sample, 1, 1),
            Shipped.plan(List.of(Methods.SEC), Operation.MEDIUM_SPEED_CENTRIFUGATION));
    return outcome.steps().get(0);
  }

  @Test
  void aPelletThatHoldsMoreThanIsRecoveredLosesTheRest() {
    assertThat(spun(true, range(0.5, 0.9)).shown().losesMoreThan(new Range(0.05, 0.2))).isTrue();
    assertThat(spun(true, range(0.1, 0.9)).shown().losesMoreThan(new Range(0.05, 0.2))).isFalse();
    assertThat(spun(false, range(0.5, 0.9)).shown().losesMoreThan(new Range(0.05, 0.2))).isFalse();
  }

  private static PelletingResult spun(boolean keepsPellet, Figure pelleted) {
    return new PelletingResult(
        new Pelleting(100, 100, List.of(), pelleted.range(), keepsPellet), pelleted);
  }

  private static PelletingResult clarify(Rotor rotor, VesicleSuspension suspension) {
    return RotorSpin.of(spin(false, false), rotor, List.of())
        .orElseThrow()
        .of(suspension, StepSettings.NONE);
  }

  private static VesicleSuspension suspension(SampleType sample, double dilution) {
    return new VesicleSuspension(
        MEDIA.liquid(sample), dilution, MEDIA.vesicles(Target.SMALL_EV), 4, MEDIA.diametersNm());
  }

  private static Sedimentation at(Rotor rotor, double force, SpunMedium medium) {
    return Sedimentation.atForce(
        rotor.geometry().orElseThrow(), force, ForceRadius.AVERAGE, medium);
  }

  private static Spin spin(boolean swinging, boolean keepsPellet) {
    return new Spin(
        Devices.ULTRACENTRIFUGE,
        swinging,
        range(10000, 10000),
        range(20, 40),
        1,
        range(0.9, 0.9),
        range(0.5, 0.5),
        keepsPellet,
        range(1, 1),
        0);
  }

  private static Rotor rotor(double maxG) {
    return new Rotor(
        "angled",
        Devices.ULTRACENTRIFUGE,
        false,
        39,
        8,
        maxG,
        range(312, 312),
        Optional.of(new FixedAngle(40, 100, 25, 25, range(70, 70))));
  }
}
