package evisor.process;

import static evisor.process.HandMade.device;
import static evisor.process.HandMade.known;
import static evisor.process.HandMade.load;
import static evisor.process.HandMade.range;
import static evisor.process.HandMade.rotor;
import static evisor.process.HandMade.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import evisor.knowledge.Rotor;
import evisor.knowledge.StepOperation;
import evisor.knowledge.StepOperation.Bed;
import evisor.knowledge.StepOperation.Capture;
import evisor.knowledge.StepOperation.Crossflow;
import evisor.knowledge.StepOperation.Fill;
import evisor.knowledge.StepOperation.FillDevice;
import evisor.knowledge.StepOperation.Membrane;
import evisor.knowledge.StepOperation.Sieving;
import evisor.knowledge.StepOperation.Spin;
import evisor.model.Basis;
import evisor.model.Contaminant;
import evisor.model.Parameter;
import evisor.model.Range;
import evisor.model.SampleType;
import evisor.process.UnitOperation.Load;
import evisor.process.UnitOperation.Run;
import evisor.words.Devices;
import evisor.words.SampleTypes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Worked by hand, formula by formula. */
class UnitOperationTest {

  private static final Offset<Double> EXACT = within(1e-9);
  private static final Offset<Double> FIFTH = within(1e-5);
  private static final Rotor LARGE = rotor("large", false, 100, 6, 200000);
  private static final Rotor SMALL = rotor("small", false, 10, 6, 200000);
  private static final Rotor WEAK = rotor("weak", false, 250, 6, 50000);
  private static final Rotor SWINGING = rotor("swinging", true, 40, 6, 150000);
  private static final List<Rotor> ROTORS = List.of(LARGE, SMALL, WEAK, SWINGING);

  @Test
  void aSpinTakesAsManyRunsAsItsTubesNeed() {
    // 300 mL in 100 mL tubes filled to 90 % are 4 tubes; 3 samples are 12 tubes, 2 runs of 6.
    Run run = spin(false, 0.9).run(load(300, 3), StepSettings.NONE);

    assertThat(run.device()).isEqualTo("large");
    assertThat(run.loads()).isEqualTo(4);
    assertThat(run.runs()).isEqualTo(2);
    // 2 runs × 2 spins × (1 to 2 h + 0.5 to 1 h)
    assertThat(run.bestHours()).isCloseTo(6.0, EXACT);
    assertThat(run.plannedHours()).isCloseTo(9.0, EXACT);
    assertThat(run.worstHours()).isCloseTo(12.0, EXACT);
    assertThat(run.volumeOutMl()).isCloseTo(3.0, EXACT);
  }

  @Test
  void ofEquallyFastRotorsTheSmallestThatTakesTheSampleWholeIsUsed() {
    assertThat(spin(false, 0.9).run(load(5, 1), StepSettings.NONE).device()).isEqualTo("small");
    assertThat(spin(false, 0.9).run(load(12, 1), StepSettings.NONE).device()).isEqualTo("swinging");
  }

  @Test
  void aNamedRotorIsUsedAndSpinsLongerWhereItIsTooWeak() {
    Run run =
        spin(false, 0.9)
            .run(new Load(5, 1, Optional.of(WEAK), false, 0, Optional.empty()), StepSettings.NONE);

    // 100,000 g asked of a rotor for 50,000 g: 2 × 1.5 h instead of 1.5 h, twice, with 0.75 h each.
    assertThat(run.device()).isEqualTo("weak");
    assertThat(run.plannedHours()).isCloseTo(7.5, EXACT);
  }

  @Test
  void aGradientIsOnlySpunInSwingingBuckets() {
    assertThat(spin(true, 0.9).run(load(5, 1), StepSettings.NONE).device()).isEqualTo("swinging");
    assertThat(
            spin(true, 0.9)
                .run(
                    new Load(5, 1, Optional.of(LARGE), false, 0, Optional.empty()),
                    StepSettings.NONE)
                .device())
        .isEqualTo("swinging");
  }

  @Test
  void ruleSetSpinsCountInHoursAndInWashing() {
    StepSettings five = settings("spins", 5);
    UnitOperation spin = spin(false, 0.9);

    assertThat(spin.run(load(5, 1), five).plannedHours()).isCloseTo(5 * 2.25, EXACT);
    assertThat(spin.repeats(five)).isEqualTo(2.5);
    assertThat(spin.repeats(StepSettings.NONE)).isEqualTo(1);
  }

  @Test
  void fillsRunSideBySideAndOneSetAfterAnother() {
    FillAndHold columns = fill(device("small", 1, 4, 0.5, 0.2), device("large", 10, 2, 1.0, 0.4));

    // 9 samples of 0.8 mL on 4 columns at once are 3 runs: 0.2 + 3 × 0.5 + 1 h of hold.
    Run nine = columns.run(load(0.8, 9), StepSettings.NONE);
    assertThat(nine.device()).isEqualTo("small");
    assertThat(nine.runs()).isEqualTo(3);
    assertThat(nine.plannedHours()).isCloseTo(2.7, EXACT);

    // 25 mL are 3 loads of the largest; two side by side are 2 runs: 0.4 + 2 × 1 + 1.
    Run large = columns.run(load(25, 1), StepSettings.NONE);
    assertThat(large.device()).isEqualTo("large");
    assertThat(large.loads()).isEqualTo(3);
    assertThat(large.runs()).isEqualTo(2);
    assertThat(large.plannedHours()).isCloseTo(3.4, EXACT);
    assertThat(large.volumeOutMl()).isCloseTo(75, EXACT);
  }

  @Test
  void aSampleIsNotSplitWhereADeviceTakesItWhole() {
    FillAndHold columns = fill(device("small", 1, 4, 0.5, 0.2), device("large", 10, 2, 1.0, 0.4));

    assertThat(columns.run(load(2, 1), StepSettings.NONE).device()).isEqualTo("large");
  }

  @Test
  void leastVolumeOutIsKept() {
    assertThat(
            fill(device("small", 1, 4, 0.5, 0.2))
                .run(load(0.01, 1), StepSettings.NONE)
                .volumeOutMl())
        .isEqualTo(0.3);
  }

  @Test
  void crossflowTimeFollowsAreaFluxAndVolumes() {
    // 10 L on 0.16 m², twentyfold and seven volumes, at 10, 20 and 40 LMH: 8.1, 4.1 and 2.0 h
    // [tff-11].
    for (double[] pair : new double[][] {{10, 8.125}, {20, 4.0625}, {40, 2.03125}}) {
      Run run = crossflow(pair[0], pair[0]).run(load(10000, 1), StepSettings.NONE);
      assertThat(run.plannedHours()).isCloseTo(pair[1] + 1, EXACT);
      assertThat(run.volumeOutMl()).isCloseTo(500, EXACT);
    }
  }

  @Test
  void uncertainFluxGivesARangeAndIsPlannedAtItsMiddle() {
    Run run = crossflow(10, 40).run(load(10000, 2), StepSettings.NONE);

    assertThat(run.bestHours()).isCloseTo(2 * (1 + 13 / 6.4), EXACT);
    assertThat(run.plannedHours()).isCloseTo(2 * (1 + 13 / 4.0), EXACT);
    assertThat(run.worstHours()).isCloseTo(2 * (1 + 13 / 1.6), EXACT);
  }

  @Test
  void aModuleCannotHoldLessThanItsHoldUp() {
    assertThat(crossflow(20, 20).run(load(100, 1), StepSettings.NONE).volumeOutMl()).isEqualTo(45);
  }

  @Test
  void otherDiafiltrationVolumesWashMoreOrLess() {
    UnitOperation crossflow = crossflow(20, 20);

    assertThat(crossflow.repeats(settings("diafiltration_volumes", 7))).isEqualTo(1);
    assertThat(crossflow.repeats(settings("diafiltration_volumes", 3.5))).isEqualTo(0.5);
    // (9.5 + 3.5 × 0.5) L / 3.2 L/h
    assertThat(crossflow.run(load(10000, 1), settings("diafiltration_volumes", 3.5)).plannedHours())
        .isCloseTo(1 + 11.25 / 3.2, EXACT);
  }

  @Test
  void captureLoadsAtItsFlowAndCycles() {
    Capture capture =
        new Capture(
            List.of(
                new Bed("1 mL", 1, 100, 60, range(0.5, 1.5), 4, 1, 0.5, known(100)),
                new Bed("10 mL", 10, 1000, 600, range(0.8, 1.8), 40, 2, 1.0, known(1000))),
            known(0.03),
            Optional.empty());
    CaptureChromatography beds =
        new CaptureChromatography(capture, List.of(), LaboratoryShelf.UNKNOWN);

    // 30 mL: 0.5 + 30 / 60 + 1 = 2.0 h on the small bed, 1 + 30 / 600 + 1.3 = 2.35 h on the large
    // one.
    Run small = beds.run(load(30, 1), StepSettings.NONE);
    assertThat(small.device()).isEqualTo("1 mL");
    assertThat(small.plannedHours()).isCloseTo(2.0, EXACT);
    assertThat(small.volumeOutMl()).isEqualTo(4);

    // 2,400 mL of each of 3 samples: 3 cycles, 2 rounds: 1 + 2 × (4 + 3 × 1.3).
    Run large = beds.run(load(2400, 3), StepSettings.NONE);
    assertThat(large.device()).isEqualTo("10 mL");
    assertThat(large.loads()).isEqualTo(3);
    assertThat(large.runs()).isEqualTo(6);
    assertThat(large.plannedHours()).isCloseTo(16.8, EXACT);
    assertThat(large.volumeOutMl()).isCloseTo(72, EXACT);
  }

  @Test
  void aBedThatBindsProteinIsSizedByItsLoadOfProtein() {
    Capture capture =
        new Capture(
            List.of(
                new Bed("1 mL", 1, 100, 60, known(1), 4, 1, 0.5, known(100)),
                new Bed("10 mL", 10, 1000, 600, known(1), 40, 1, 1.0, known(1000))),
            known(1),
            Optional.of(range(13, 20)));
    CaptureChromatography beds =
        new CaptureChromatography(capture, List.of(), LaboratoryShelf.UNKNOWN);

    // 13 mg a mL: 12 mg fit the small bed, 70 mg the large one, 700 mg take 6 cycles on that.
    assertThat(beds.run(protein(12), StepSettings.NONE).device()).isEqualTo("1 mL");
    assertThat(beds.run(protein(70), StepSettings.NONE).device()).isEqualTo("10 mL");
    assertThat(beds.run(protein(70), StepSettings.NONE).loads()).isEqualTo(1);
    assertThat(beds.run(protein(700), StepSettings.NONE).loads()).isEqualTo(6);
    assertThat(beds.run(protein(0), StepSettings.NONE).device()).isEqualTo("1 mL");
  }

  @Test
  void whatPassesFollowsTheCutOffThatIsUsed() {
    TangentialFlow crossflow = crossflow(20, 20);
    Run run = crossflow.run(load(10000, 1), StepSettings.NONE);

    // 500 kDa, apparent: 1 − exp(−0.77 × 7); 300 kDa: at most 1 − 20^−0.35 × exp(−0.35 × 7).
    assertThat(passed(crossflow, SampleTypes.URINE, run, 500).low()).isCloseTo(0.99544, FIFTH);
    assertThat(passed(crossflow, SampleTypes.PLASMA, run, 300).low()).isZero();
    assertThat(passed(crossflow, SampleTypes.PLASMA, run, 300).high()).isCloseTo(0.96976, FIFTH);
    assertThat(
            crossflow.passes(
                SampleTypes.URINE, Contaminant.PROTEIN, 10000, run, settings("mwco_kda", 300)))
        .isEmpty();
    assertThat(
            crossflow.passes(
                SampleTypes.PLASMA, Contaminant.LIPOPROTEIN, 10000, run, settings("mwco_kda", 500)))
        .isEmpty();
  }

  @Test
  void polymerIsWeighedOutForTheMixture() {
    FillAndHold tubes =
        new FillAndHold(
            new Fill(
                List.of(device("bottle", 700, 6, 1, 0.2)),
                known(8),
                known(0.01),
                0.05,
                Optional.empty(),
                Optional.empty()),
            List.of(
                stated("peg_percent", new Parameter.Span(new Range(8, 10))),
                stated("peg_stock_percent", new Parameter.Amount(16))),
            LaboratoryShelf.UNKNOWN);

    // 8 % by an equal volume of a 16 % stock: 200 mL with 16 g; 10 %: 100 × 16 / 6 mL with 26.7 g.
    assertThat(tubes.run(load(100, 1), StepSettings.NONE).parameters())
        .filteredOn(parameter -> parameter.name().equals("peg_g"))
        .singleElement()
        .satisfies(
            parameter -> {
              Range grams = ((Parameter.Span) parameter.value()).range();
              assertThat(grams.low()).isCloseTo(16, EXACT);
              assertThat(grams.high()).isCloseTo(26.666_666_667, EXACT);
            });
    assertThat(fill(device("small", 10, 1, 1, 0)).run(load(5, 1), StepSettings.NONE).parameters())
        .noneMatch(parameter -> parameter.name().equals("peg_g"));
  }

  private static Range passed(
      TangentialFlow crossflow, SampleType sample, Run run, double mwcoKda) {
    return crossflow
        .passes(sample, Contaminant.PROTEIN, 10000, run, settings("mwco_kda", mwcoKda))
        .orElseThrow()
        .range();
  }

  private static Load protein(double mg) {
    return new Load(10, 1, Optional.empty(), false, mg, Optional.empty());
  }

  private static Parameter stated(String name, Parameter.Value value) {
    return new Parameter(name, value, Basis.EVIDENCE, List.of("claim-01"));
  }

  @Test
  void aColumnThatTakesMoreOfItsBedLosesResolution() {
    FillAndHold column =
        new FillAndHold(
            new Fill(
                List.of(new FillDevice("10 mL bed", 1, 8, known(1), 0.1, 10, 0, known(1))),
                known(0),
                known(4),
                0.1,
                Optional.empty(),
                Optional.of(new StepOperation.Band(known(0.06), known(0.05)))),
            List.of(),
            LaboratoryShelf.UNKNOWN);
    Run run = column.run(load(1, 1), StepSettings.NONE);
    Run twice = column.run(load(2, 1), StepSettings.NONE);

    // (0.06² + 0.05² / 12) / (0.06² + 0.1² / 12); two loads of 1 mL are as sharp as one.
    assertThat(column.sharpness(1, run, StepSettings.NONE)).isCloseTo(0.85902, FIFTH);
    assertThat(column.sharpness(2, twice, StepSettings.NONE)).isCloseTo(0.85902, FIFTH);
    assertThat(column.sharpness(0.5, run, StepSettings.NONE)).isEqualTo(1);
    assertThat(fill(device("small", 10, 1, 1, 0)).sharpness(5, run, StepSettings.NONE))
        .isEqualTo(1);
  }

  @Test
  void aKitElutesInWhatItsColumnsElute() {
    FillAndHold kit =
        new FillAndHold(
            new Fill(
                List.of(new FillDevice("column", 16, 6, known(1), 0.1, 0, 0.8, known(16))),
                known(0),
                known(0),
                0,
                Optional.empty(),
                Optional.empty()),
            List.of(),
            LaboratoryShelf.UNKNOWN);

    assertThat(kit.run(load(16, 1), StepSettings.NONE).volumeOutMl()).isCloseTo(0.8, EXACT);
    assertThat(kit.run(load(50, 1), StepSettings.NONE).volumeOutMl()).isCloseTo(3.2, EXACT);
  }

  private static Centrifugation spin(boolean swinging, double fill) {
    return new Centrifugation(
        new Spin(
            Devices.ULTRACENTRIFUGE,
            swinging,
            known(100000),
            range(60, 120),
            2,
            known(fill),
            range(0.5, 1.0),
            true,
            known(0.01),
            0.05),
        List.of(),
        ROTORS,
        LaboratoryShelf.UNKNOWN);
  }

  private static FillAndHold fill(FillDevice... devices) {
    return new FillAndHold(
        new Fill(List.of(devices), known(1), known(3), 0.3, Optional.empty(), Optional.empty()),
        List.of(),
        LaboratoryShelf.UNKNOWN);
  }

  private static TangentialFlow crossflow(double lowFlux, double highFlux) {
    return new TangentialFlow(
        new Crossflow(
            range(lowFlux, highFlux),
            known(20),
            Optional.empty(),
            known(7),
            List.of(
                new Sieving(
                    Contaminant.PROTEIN, Set.of(SampleTypes.PLASMA), 300, false, range(0, 0.35)),
                new Sieving(Contaminant.PROTEIN, Set.of(), 500, true, known(0.77))),
            List.of(new Membrane("0.16 m²", 0.16, 45, 1, known(0.16)))),
        List.of(),
        LaboratoryShelf.UNKNOWN);
  }
}
