package evisor.process;

import static evisor.process.HandMade.known;
import static org.assertj.core.api.Assertions.assertThat;

import evisor.knowledge.RankingParameters.ShelfUse;
import evisor.knowledge.StepOperation.Fill;
import evisor.knowledge.StepOperation.FillDevice;
import evisor.model.Outcome;
import evisor.model.Request;
import evisor.model.Step;
import evisor.process.UnitOperation.Load;
import evisor.words.Methods;
import evisor.words.SampleTypes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A step runs on what the laboratory has, where that serves. */
final class LaboratoryShelfTest {

  private static final ShelfUse USE = new ShelfUse(3, 0.1);

  @Test
  void aDeviceThatIsThereIsTakenWhereItIsNotMuchSlower() {
    assertThat(device(5, "slow")).isEqualTo("slow");
    assertThat(device(5, "slowest")).isEqualTo("fast");
    assertThat(device(5)).isEqualTo("fast");
    // 10 mL do not fit, and what is fastest of the others is bought.
    assertThat(device(15, "slow")).isEqualTo("fast");
  }

  @Test
  void aColumnIsNotTakenForADrop() {
    assertThat(new LaboratoryShelf(Set.of("column"), Set.of(), USE).has("column", 0.9, 10, true))
        .isFalse();
    assertThat(new LaboratoryShelf(Set.of("column"), Set.of(), USE).has("column", 1, 10, true))
        .isTrue();
    assertThat(new LaboratoryShelf(Set.of("tubes"), Set.of(), USE).has("tubes", 0.1, 10, false))
        .isTrue();
  }

  @Test
  void aSpinRunsInTheRotorThatIsThereEvenAWeakOne() {
    assertThat(spun(Set.of("Type 45 Ti"), Set.of())).isEqualTo("Type 45 Ti");
    assertThat(spun(Set.of("Type 19"), Set.of())).isEqualTo("Type 19");
    // A rotor of another machine says nothing of this one.
    assertThat(spun(Set.of("SS-34"), Set.of())).isEqualTo(spun(Set.of(), Set.of()));
  }

  @Test
  void aRotorThatIsThereDrawsNoSpinIntoAnotherCentrifuge() {
    Outcome outcome =
        new ProcessModel(Shipped.KNOWLEDGE, Set.of(), Set.of("Type 70 Ti"))
            .run(request(30), Shipped.plan(Methods.DIFFERENTIAL_UC));

    assertThat(outcome.steps()).extracting(Step::device).containsExactly("Type 70 Ti");
  }

  @Test
  void aSampleIsConcentratedForTheColumnThatIsThere() {
    Plan plan = Shipped.plan(Methods.ULTRAFILTRATION, Methods.SEC);
    Request request = request(50);
    Outcome usual = Shipped.MODEL.run(request, plan);
    Outcome own =
        new ProcessModel(Shipped.KNOWLEDGE, Set.of("gravity column for 10 mL"), Set.of())
            .run(request, plan);

    assertThat(usual.steps().get(1).device()).isNotEqualTo("gravity column for 10 mL");
    assertThat(own.steps().get(1).device()).isEqualTo("gravity column for 10 mL");
    assertThat(own.steps().get(0).volumeOutMl()).isGreaterThan(usual.steps().get(0).volumeOutMl());
  }

  private static String device(double volumeMl, String... there) {
    FillAndHold filters =
        new FillAndHold(
            new Fill(
                List.of(filter("slowest", 10, 3.2), filter("slow", 10, 2.9), filter("fast", 20, 1)),
                known(0),
                known(1),
                0,
                Optional.empty(),
                Optional.empty()),
            List.of(),
            new LaboratoryShelf(Set.of(there), Set.of(), USE));
    return filters
        .run(new Load(volumeMl, 1, Optional.empty(), false, 0, Optional.empty()), StepSettings.NONE)
        .device();
  }

  private static FillDevice filter(String name, double capacityMl, double hours) {
    return new FillDevice(name, capacityMl, 1, known(hours), 0, 0, 0, known(1));
  }

  private static String spun(Set<String> rotors, Set<String> devices) {
    return new ProcessModel(Shipped.KNOWLEDGE, devices, rotors)
        .run(request(30), Shipped.plan(Methods.DIFFERENTIAL_UC))
        .steps()
        .get(0)
        .device();
  }

  private static Request request(double volumeMl) {
    return Shipped.request(SampleTypes.URINE, volumeMl, 1);
  }
}
