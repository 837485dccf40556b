package evisor.process;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.knowledge.Core;
import evisor.model.Equipment;
import evisor.model.Figure;
import evisor.model.Operation;
import evisor.model.Outcome;
import evisor.model.Range;
import evisor.model.Request;
import evisor.model.SampleType;
import evisor.words.Devices;
import evisor.words.SampleTypes;
import evisor.words.ShippedWords;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * More to do never takes less time, work or money, whatever core, sample, steps around it and
 * equipment.
 */
class MonotonicityTest {

  private static final double ROUNDING = 1e-9;
  private static final Operation[] USUAL = {
    Operation.LOW_SPEED_CENTRIFUGATION,
    Operation.MICROFILTRATION,
    Operation.DIAFILTRATION,
    Operation.CONCENTRATION,
    Operation.STERILE_FILTRATION
  };

  @Test
  void moreVolumeNeverTakesLessTimeWorkOrMoney() {
    List<String> faults = new ArrayList<>();
    for (Core core : Shipped.KNOWLEDGE.cores()) {
      for (SampleType type : ShippedWords.all(SampleType.class)) {
        byVolume(core, type, 1, new LinkedHashSet<>(ShippedWords.all(Equipment.class)), 20, faults);
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void moreVolumeNeverTakesLessTimeWorkOrMoneyOnAFineGridWithStepsAround() {
    List<String> faults = new ArrayList<>();
    for (Core core : Shipped.KNOWLEDGE.cores()) {
      for (double perDay : new double[] {0.2, 7, 96}) {
        byVolume(
            core,
            SampleTypes.PLASMA,
            perDay,
            new LinkedHashSet<>(ShippedWords.all(Equipment.class)),
            100,
            faults,
            USUAL);
      }
      byVolume(
          core,
          SampleTypes.URINE,
          1,
          Set.of(Devices.BENCHTOP_CENTRIFUGE),
          100,
          faults,
          Operation.values());
      byVolume(
          core,
          SampleTypes.MILK,
          1,
          new LinkedHashSet<>(ShippedWords.all(Equipment.class)),
          100,
          faults,
          Operation.values());
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void moreVolumeTakesNoLessTimeWorkOrMoneyWhateverTheTwoVolumes() {
    SplittableRandom random = new SplittableRandom(20_261_122);
    List<String> faults = new ArrayList<>();
    for (Core core : Shipped.KNOWLEDGE.cores()) {
      for (int i = 0; i < 200; i++) {
        double less = 0.01 * StrictMath.pow(10, random.nextDouble(9));
        double more = less * StrictMath.pow(10, random.nextDouble(2));
        double perDay = random.nextInt(1, 97);
        Outcome before = run(core, Shipped.request(SampleTypes.URINE, less, perDay), USUAL);
        Outcome after = run(core, Shipped.request(SampleTypes.URINE, more, perDay), USUAL);
        compare(before, after, core.methods() + " of " + less + " and " + more + " mL", faults);
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void moreSamplesNeverTakeLessTimeWorkOrMoney() {
    List<String> faults = new ArrayList<>();
    for (Core core : Shipped.KNOWLEDGE.cores()) {
      for (double volume : new double[] {0.05, 0.3, 1, 3, 8, 40, 150, 700, 5000}) {
        Outcome before = run(core, Shipped.request(SampleTypes.SERUM, volume, 1), USUAL);
        for (int samples = 2; samples <= 150; samples++) {
          Outcome after = run(core, Shipped.request(SampleTypes.SERUM, volume, samples), USUAL);
          compare(before, after, core + " of " + samples + " samples of " + volume, faults);
          before = after;
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private static void byVolume(
      Core core,
      SampleType type,
      double perDay,
      Set<Equipment> equipment,
      int pointsPerDecade,
      List<String> faults,
      Operation... operations) {
    Outcome before = run(core, Shipped.request(type, 0.01, perDay, equipment, ""), operations);
    for (int i = 1; i <= 9 * pointsPerDecade; i++) {
      double volume = 0.01 * StrictMath.pow(10, i / (double) pointsPerDecade);
      Outcome after = run(core, Shipped.request(type, volume, perDay, equipment, ""), operations);
      compare(before, after, core.methods() + " of " + volume + " mL of " + type, faults);
      before = after;
    }
  }

  private static Outcome run(Core core, Request request, Operation... operations) {
    return Shipped.MODEL.run(request, Shipped.plan(core.methods(), operations));
  }

  private static void notLess(
      Optional<Figure> before, Optional<Figure> after, String what, List<String> faults) {
    Range less = before.orElseThrow().range();
    Range more = after.orElseThrow().range();
    if (more.low() < less.low() * (1 - ROUNDING) || more.high() < less.high() * (1 - ROUNDING)) {
      faults.add(what + ": " + less + " then " + more);
    }
  }

  private static void compare(Outcome before, Outcome after, String what, List<String> faults) {
    if (after.plannedHours() < before.plannedHours() - ROUNDING
        || after.hours().low() < before.hours().low() - ROUNDING
        || after.hours().high() < before.hours().high() - ROUNDING) {
      faults.add(what + ": " + before.plannedHours() + " then " + after.plannedHours() + " h");
    }
    notLess(before.effort().handsOnHours(), after.effort().handsOnHours(), what, faults);
    notLess(before.effort().costEur(), after.effort().costEur(), what, faults);
    boolean sound =
        after.plannedHours() > 0
            && after.plannedHours() >= after.hours().low() - ROUNDING
            && after.plannedHours() <= after.hours().high() + ROUNDING
            && after.finalVolumeMl() > 0
            && Double.isFinite(after.finalVolumeMl())
            && after.runs() > 0;
    if (!sound) {
      faults.add(what + " is unsound: " + after);
    }
  }
}
