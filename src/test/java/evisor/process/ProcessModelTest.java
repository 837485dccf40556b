package evisor.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import evisor.knowledge.StepProfile;
import evisor.knowledge.StepProfile.Form;
import evisor.model.Basis;
import evisor.model.Contaminant;
import evisor.model.Equipment;
import evisor.model.Figure;
import evisor.model.Method;
import evisor.model.Operation;
import evisor.model.Outcome;
import evisor.model.Parameter;
import evisor.model.Principle;
import evisor.model.Range;
import evisor.model.Request;
import evisor.model.Residual;
import evisor.model.SampleType;
import evisor.model.Step;
import evisor.words.Devices;
import evisor.words.Formats;
import evisor.words.Methods;
import evisor.words.SampleTypes;
import evisor.words.ShippedWords;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a whole train adds up to, on the knowledge base as shipped. */
class ProcessModelTest {

  private static final Request LITRES =
      Shipped.request(SampleTypes.MSC_CONDITIONED_MEDIUM, 2000, 0.2);
  private static final Request PLASMA = Shipped.request(SampleTypes.PLASMA, 0.5, 1);

  @Test
  void preparationComesFirstAndFinishingLast() {
    Outcome outcome =
        Shipped.MODEL.run(
            LITRES,
            Shipped.plan(
                List.of(Methods.TFF, Methods.SEC),
                Operation.STERILE_FILTRATION,
                Operation.CONCENTRATION,
                Operation.MICROFILTRATION,
                Operation.LOW_SPEED_CENTRIFUGATION));

    assertThat(outcome.steps())
        .extracting(Step::kind)
        .containsExactly(
            Operation.LOW_SPEED_CENTRIFUGATION,
            Operation.MICROFILTRATION,
            Methods.TFF,
            Methods.SEC,
            Operation.CONCENTRATION,
            Operation.STERILE_FILTRATION);
    assertThat(outcome.steps().get(0).orderedBy()).isEqualTo("RULE-001");
    assertThat(outcome.steps().get(2).orderedBy()).isEmpty();
  }

  @Test
  void whatLeavesAStepEntersTheNext() {
    Outcome outcome =
        Shipped.MODEL.run(
            LITRES, Shipped.plan(List.of(Methods.TFF, Methods.SEC), Operation.CONCENTRATION));

    double volume = LITRES.volumeMl();
    for (Step step : outcome.steps()) {
      assertThat(step.volumeInMl()).isEqualTo(volume);
      volume = step.volumeOutMl();
    }
    assertThat(outcome.finalVolumeMl()).isEqualTo(volume);
    assertThat(outcome.plannedHours())
        .isCloseTo(outcome.steps().stream().mapToDouble(Step::plannedHours).sum(), within(1e-9));
    assertThat(outcome.runs()).isEqualTo(outcome.steps().stream().mapToInt(Step::runs).sum());
  }

  @Test
  void recoveryIsTheProductOfTheStepsAndEvidencedWithThem() {
    Figure tff = recovery(LITRES, Methods.TFF);
    Figure sec = recovery(LITRES, Methods.SEC);
    Figure both = recovery(LITRES, Methods.TFF, Methods.SEC);

    assertThat(both.range()).isEqualTo(tff.range().times(sec.range()));
    assertThat(both.evidenced()).isTrue();
    assertThat(both.claims()).containsAll(tff.claims()).containsAll(sec.claims());
  }

  @Test
  void oneAssumedStepMakesTheRecoveryAssumedAndMissing() {
    Outcome outcome = Shipped.MODEL.run(LITRES, Shipped.plan(Methods.TFF, Methods.ION_EXCHANGE));

    assertThat(outcome.recovery().orElseThrow().evidenced()).isFalse();
    assertThat(outcome.missing()).contains("recovery", "particles");
    assertThat(Shipped.MODEL.run(LITRES, Shipped.plan(Methods.TFF)).missing())
        .doesNotContain("recovery", "protein_removed", "hours")
        .contains("particles", "lipoprotein_removed", "hands_on_hours", "cost_eur");
  }

  @Test
  void onlyContaminantsOfTheSampleAreRemoved() {
    assertThat(run(LITRES, Methods.TFF).removed()).doesNotContainKey(Contaminant.LIPOPROTEIN);
    assertThat(run(PLASMA, Methods.SEC).removed()).containsKey(Contaminant.LIPOPROTEIN);
  }

  @Test
  void aSecondPrincipleRemovesAsMuchAgain() {
    Range uc = removed(PLASMA, Methods.DIFFERENTIAL_UC);
    Range sec = removed(PLASMA, Methods.SEC);
    Range both = removed(PLASMA, Methods.DIFFERENTIAL_UC, Methods.SEC);

    assertThat(1 - both.low()).isCloseTo((1 - uc.low()) * (1 - sec.low()), within(1e-12));
    assertThat(1 - both.high()).isCloseTo((1 - uc.high()) * (1 - sec.high()), within(1e-12));
  }

  @Test
  void theSamePrincipleAgainRemovesAShareOfTheOrdersOfMagnitude() {
    double share = Shipped.KNOWLEDGE.ranking().samePrincipleShare();
    Range tff = removed(PLASMA, Methods.TFF);
    Range sec = removed(PLASMA, Methods.SEC);
    Range both = removed(PLASMA, Methods.TFF, Methods.SEC);

    assertThat(StrictMath.log10(1 - both.low()))
        .isCloseTo(
            StrictMath.log10(1 - tff.low()) + share * StrictMath.log10(1 - sec.low()),
            within(1e-9));
  }

  @Test
  void fiveSpinsOfSerumReachWhatWasPublished() {
    // Dilution and five cycles removed more than 95 % of serum protein [an2018-01].
    Request serum = Shipped.request(SampleTypes.SERUM, 5, 1);
    Plan five = set(Methods.DIFFERENTIAL_UC, "spins", 5);

    Figure protein = Shipped.MODEL.run(serum, five).removed().get(Contaminant.PROTEIN);

    assertThat(protein).isNotNull();
    assertThat(protein.range().low()).isGreaterThan(0.95);
    assertThat(removed(serum, Methods.DIFFERENTIAL_UC).low()).isLessThan(0.95);
    assertThat(protein.evidenced()).isFalse();
  }

  @Test
  void fewerDiafiltrationVolumesSaveTimeAndLeaveMoreProtein() {
    Outcome three = Shipped.MODEL.run(LITRES, set(Methods.TFF, "diafiltration_volumes", 3));
    Outcome usual = run(LITRES, Methods.TFF);

    assertThat(three.plannedHours()).isLessThan(usual.plannedHours());
    assertThat(protein(three).range().low()).isLessThan(protein(usual).range().low());
    assertThat(protein(three).evidenced()).isFalse();
    assertThat(parameter(three, "diafiltration_volumes"))
        .isEqualTo(
            new Parameter(
                "diafiltration_volumes",
                new Parameter.Amount(3),
                Basis.ASSUMPTION,
                List.of("RULE-002")));
  }

  @Test
  void whatAnEarlierStepLeftALaterOneMayClear() {
    assertThat(run(PLASMA, Methods.PEG_PRECIPITATION).handling().residuals())
        .containsExactly(Residual.POLYMER);
    assertThat(run(PLASMA, Methods.PEG_PRECIPITATION, Methods.SEC).handling().residuals())
        .isEmpty();
    assertThat(run(PLASMA, Methods.SEC, Methods.PEG_PRECIPITATION).handling().residuals())
        .containsExactly(Residual.POLYMER);
  }

  @Test
  void whatIsNotAtHandIsLacking() {
    Request bench =
        Shipped.request(SampleTypes.URINE, 20, 1, Set.of(Devices.BENCHTOP_CENTRIFUGE), "");
    Outcome outcome =
        Shipped.MODEL.run(
            bench,
            Shipped.plan(List.of(Methods.DIFFERENTIAL_UC), Operation.LOW_SPEED_CENTRIFUGATION));

    assertThat(outcome.handling().equipment())
        .containsExactly(Devices.BENCHTOP_CENTRIFUGE, Devices.ULTRACENTRIFUGE);
    assertThat(outcome.handling().lacking()).containsExactly(Devices.ULTRACENTRIFUGE);
  }

  @Test
  void ofFormsThatDoTheSameOneAtHandIsUsed() {
    Request without = Shipped.request(SampleTypes.URINE, 20, 1, Set.of(Devices.TFF_SYSTEM), "");
    Request with =
        Shipped.request(SampleTypes.URINE, 20, 1, Set.of(Devices.BENCHTOP_CENTRIFUGE), "");
    Plan plan = Shipped.plan(List.of(Methods.SEC), Operation.CONCENTRATION);

    assertThat(last(without, plan).format()).isEqualTo(Formats.HOLLOW_FIBRE);
    assertThat(last(with, plan).format()).isEqualTo(Formats.SPIN_FILTER);
  }

  @Test
  void aRuleMayWantAClosedForm() {
    Request small = Shipped.request(SampleTypes.MSC_CONDITIONED_MEDIUM, 2, 1);
    Plan open = Shipped.plan(List.of(Methods.SEC), Operation.CONCENTRATION);
    Plan closed =
        new Plan(
            open.core(),
            open.operations(),
            Map.of(),
            List.of(
                new Plan.Setting(
                    Operation.CONCENTRATION, "closed", 1, "RULE-002", Basis.ASSUMPTION)));

    assertThat(last(small, open).format()).isEqualTo(Formats.SPIN_FILTER);
    assertThat(last(small, closed).format()).isEqualTo(Formats.HOLLOW_FIBRE);
    assertThat(last(small, closed).parameters())
        .extracting(Parameter::name)
        .doesNotContain("closed");
  }

  @Test
  void aFormatThatARuleChoseIsUsed() {
    Plan plan =
        new Plan(
            List.of(Methods.BIND_ELUTE),
            Map.of(),
            Map.of(Methods.BIND_ELUTE, Formats.MEMBRANE_AFFINITY),
            List.of());
    Outcome outcome = Shipped.MODEL.run(PLASMA, plan);

    assertThat(outcome.handling().formats()).containsExactly(Formats.MEMBRANE_AFFINITY);
    assertThat(outcome.handling().researchOnly()).isTrue();
    assertThat(outcome.handling().principles()).containsExactly(Principle.AFFINITY);
  }

  @Test
  void theRotorOfTheRequestIsUsedWhereItSuits() {
    Request fixedAngle =
        Shipped.request(
            SampleTypes.URINE,
            40,
            1,
            new LinkedHashSet<>(ShippedWords.all(Equipment.class)),
            "Type 70 Ti");

    assertThat(Shipped.MODEL.run(fixedAngle, Shipped.plan(Methods.DIFFERENTIAL_UC)).steps().get(0))
        .extracting(Step::device)
        .isEqualTo("Type 70 Ti");
    assertThat(
            Shipped.MODEL.run(fixedAngle, Shipped.plan(Methods.DENSITY_GRADIENT_UC)).steps().get(0))
        .extracting(Step::device)
        .isNotEqualTo("Type 70 Ti");
  }

  @Test
  void precedentsAreThoseOfTheFormThatIsUsed() {
    assertThat(run(LITRES, Methods.TFF, Methods.ION_EXCHANGE).handling().precedents())
        .containsExactly(Methods.TFF);
  }

  @Test
  void everyMethodAndSampleHasAFigureForEveryContaminant() {
    for (SampleType type : ShippedWords.all(SampleType.class)) {
      Request request = Shipped.request(type, 5, 1);
      for (Method method : ShippedWords.all(Method.class)) {
        Outcome outcome = run(request, method);
        assertThat(outcome.removed().keySet())
            .as("%s of %s", method, type)
            .containsExactlyInAnyOrderElementsOf(request.matrix().contaminants());
        assertThat(outcome.recovery()).isPresent();
      }
    }
  }

  @Test
  void everyFigureHasClaimsOrSaysWhyItIsAssumed() {
    for (StepProfile profile : Shipped.KNOWLEDGE.steps().values()) {
      for (Form form : profile.forms()) {
        form.recovery().forEach(entry -> assertGrounded(entry.figure()));
        form.removal().forEach(entry -> assertGrounded(entry.figure()));
      }
    }
  }

  @Test
  void anyNumberOfThreadsGetsTheSameOutcome() throws Exception {
    Plan plan = Shipped.plan(List.of(Methods.TFF, Methods.SEC), Operation.values());
    Outcome expected = Shipped.MODEL.run(LITRES, plan);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Outcome>> calls =
          IntStream.range(0, 64)
              .<Callable<Outcome>>mapToObj(i -> () -> Shipped.MODEL.run(LITRES, plan))
              .toList();
      for (Future<Outcome> found : threads.invokeAll(calls)) {
        assertThat(figures(found.get())).isEqualTo(figures(expected));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<Object> figures(Outcome outcome) {
    return List.of(
        outcome.hours(),
        outcome.runs(),
        outcome.finalVolumeMl(),
        outcome.handling(),
        outcome.balance(),
        outcome.steps().stream().map(step -> List.of(step.device(), step.recovery())).toList());
  }

  private static void assertGrounded(Figure figure) {
    assertThat(figure.claims().isEmpty() && figure.assumption().isEmpty())
        .as(figure.toString())
        .isFalse();
    assertThat(figure.range().low()).isBetween(0.0, 1.0);
    assertThat(figure.range().high()).isBetween(0.0, 1.0);
  }

  private static Outcome run(Request request, Method... core) {
    return Shipped.MODEL.run(request, Shipped.plan(core));
  }

  private static Figure recovery(Request request, Method... core) {
    return run(request, core).recovery().orElseThrow();
  }

  private static Range removed(Request request, Method... core) {
    return protein(run(request, core)).range();
  }

  private static Figure protein(Outcome outcome) {
    Figure figure = outcome.removed().get(Contaminant.PROTEIN);
    if (figure == null) {
      throw new AssertionError("nothing is said of protein: " + outcome);
    }
    return figure;
  }

  private static Step last(Request request, Plan plan) {
    List<Step> steps = Shipped.MODEL.run(request, plan).steps();
    return steps.get(steps.size() - 1);
  }

  private static Parameter parameter(Outcome outcome, String name) {
    return outcome.steps().get(0).parameters().stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Plan set(Method method, String parameter, double value) {
    return new Plan(
        List.of(method),
        Map.of(),
        Map.of(),
        List.of(new Plan.Setting(method, parameter, value, "RULE-002", Basis.ASSUMPTION)));
  }
}
