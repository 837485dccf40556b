package evisor.process;

import static evisor.process.HandMade.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import evisor.knowledge.PerUnit;
import evisor.knowledge.Prices;
import evisor.knowledge.StepNeeds;
import evisor.knowledge.StepNeeds.Consumable;
import evisor.knowledge.StepNeeds.HandsOn;
import evisor.knowledge.StepOperation;
import evisor.knowledge.StepOperation.Bed;
import evisor.knowledge.StepOperation.Capture;
import evisor.knowledge.StepOperation.Fill;
import evisor.knowledge.StepOperation.FillDevice;
import evisor.knowledge.StepProfile.Form;
import evisor.model.Figure;
import evisor.model.Grade;
import evisor.model.Range;
import evisor.process.UnitOperation.Load;
import evisor.process.UnitOperation.Run;
import evisor.words.Formats;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Work and money of one step, worked out by hand. */
class StepExpensesTest {

  private static final Prices PRICES =
      new Prices(
          "2026",
          range(40, 50),
          range(3, 3),
          range(2, 2),
          Map.of("buffer", range(0.5, 1), "resin", assumed(10)),
          Map.of("small filter", range(4, 6), "large filter", range(20, 30)),
          Map.of(),
          Map.of(),
          Map.of());
  private static final StepOperation FILTERS =
      new Fill(
          List.of(device("small filter", 4), device("large filter", 70)),
          range(0, 0),
          range(1, 1),
          0,
          Optional.empty(),
          Optional.empty());

  @Test
  void everyCountOfARunIsChargedOnce() {
    StepExpenses expenses =
        expenses(
            FILTERS,
            List.of(
                new HandsOn(PerUnit.SET, range(0.5, 0.5)),
                new HandsOn(PerUnit.SAMPLE, range(0.1, 0.2)),
                new HandsOn(PerUnit.RUN, range(0.25, 0.25))),
            List.of(
                new Consumable(Consumable.DEVICE, PerUnit.LOAD, range(0.5, 1)),
                new Consumable("buffer", PerUnit.ML, range(2, 2))));
    // Five samples of 140 mL on the large filter: two loads each, three runs.
    StepCost spent = expenses.of(load(140, 5, false), run("large filter", 3, 2));

    // 0.5 + 5 × 0.1 + 3 × 0.25 h, and 0.5 + 5 × 0.2 + 3 × 0.25 h
    assertThat(spent.handsOnHours()).isEqualTo(new Range(1.75, 2.25));
    // 10 loads × 0.5 × 20 + 700 mL × 2 × 0.5 + 1.75 × 40, and 10 × 30 + 700 × 2 × 1 + 2.25 × 50
    assertThat(spent.costEur()).isEqualTo(new Range(870, 1812.5));
  }

  @Test
  void theDeviceThatIsTakenDecidesWhatItCosts() {
    StepExpenses expenses =
        expenses(
            FILTERS,
            List.of(new HandsOn(PerUnit.SET, range(0, 0))),
            List.of(new Consumable(Consumable.DEVICE, PerUnit.LOAD, range(1, 1))));

    assertThat(expenses.of(load(3, 1, false), run("small filter", 1, 1)).costEur())
        .isEqualTo(new Range(4, 6));
    assertThat(expenses.of(load(3, 1, false), run("large filter", 1, 1)).costEur())
        .isEqualTo(new Range(20, 30));
  }

  @Test
  void underGmpWorkAndConsumablesHaveTheirOwnFactors() {
    StepExpenses expenses =
        expenses(
            FILTERS,
            List.of(new HandsOn(PerUnit.SET, range(2, 2))),
            List.of(new Consumable(Consumable.DEVICE, PerUnit.LOAD, range(1, 1))));
    StepCost spent = expenses.of(load(3, 1, true), run("small filter", 1, 1));

    assertThat(spent.handsOnHours()).isEqualTo(Range.of(2));
    // 3 × 2 h × 40 + 2 × 4, and 3 × 2 h × 50 + 2 × 6
    assertThat(spent.costEur()).isEqualTo(new Range(248, 312));
  }

  @Test
  void aBedIsChargedByItsVolumeInEveryCycle() {
    StepOperation bed =
        new Capture(
            List.of(new Bed("bed", 8, 160, 1200, range(1, 1), 32, 1, 0.5, range(160, 160))),
            range(0.2, 0.2),
            Optional.empty());
    StepExpenses expenses =
        expenses(
            bed,
            List.of(new HandsOn(PerUnit.SET, range(0, 0))),
            List.of(new Consumable("resin", PerUnit.BED_ML, range(0.02, 0.1))));

    // 2 samples × 3 cycles × 8 mL × 0.02 to 0.1 of a resin that costs 10 a mL
    Range cost = expenses.of(load(480, 2, false), run("bed", 6, 3)).costEur();
    assertThat(cost.low()).isCloseTo(9.6, within(1e-9));
    assertThat(cost.high()).isCloseTo(48, within(1e-9));
  }

  @Test
  void oneAssumedPriceMakesTheCostAssumedButNotTheWork() {
    StepExpenses expenses =
        expenses(
            FILTERS,
            List.of(new HandsOn(PerUnit.SET, range(1, 1))),
            List.of(new Consumable("resin", PerUnit.LOAD, range(1, 1))));
    Run run = run("small filter", 1, 1);

    assertThat(expenses.workBasis().orElseThrow().evidenced()).isTrue();
    assertThat(expenses.costBasis(run, false).orElseThrow().evidenced()).isFalse();
  }

  @Test
  void withoutConsumablesTheCostIsNotKnownAndWithoutWorkNeitherIs() {
    Run run = run("small filter", 1, 1);
    StepExpenses work =
        expenses(FILTERS, List.of(new HandsOn(PerUnit.SET, range(1, 1))), List.of());
    StepExpenses goods =
        expenses(FILTERS, List.of(), List.of(new Consumable("buffer", PerUnit.ML, range(1, 1))));

    assertThat(work.workBasis()).isPresent();
    assertThat(work.costBasis(run, false)).isEmpty();
    assertThat(goods.workBasis()).isEmpty();
    assertThat(goods.costBasis(run, false)).isEmpty();
  }

  private static StepExpenses expenses(
      StepOperation operating, List<HandsOn> handsOn, List<Consumable> consumables) {
    return new StepExpenses(
        new Form(
            Formats.SPIN_FILTER,
            "a form",
            Set.of(),
            true,
            true,
            false,
            Grade.NONE,
            Set.of(),
            Set.of(),
            Set.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new StepNeeds(handsOn, consumables),
            operating,
            List.of()),
        PRICES);
  }

  private static FillDevice device(String name, double capacity) {
    return new FillDevice(name, capacity, 8, range(1, 1), 0.1, 0, 0, range(capacity, capacity));
  }

  private static Load load(double volumeMl, int samples, boolean gmp) {
    return new Load(volumeMl, samples, Optional.empty(), gmp, 0, Optional.empty());
  }

  private static Run run(String device, double runs, double loads) {
    return new Run(device, List.of(), 1, 1, 1, 1, runs, loads);
  }

  private static Figure assumed(double value) {
    return new Figure(Range.of(value), List.of(), "an example");
  }
}
