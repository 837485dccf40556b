package evisor.process;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.knowledge.StepProfile;
import evisor.knowledge.StepProfile.Form;
import evisor.model.Basis;
import evisor.model.Method;
import evisor.process.UnitOperation.Load;
import evisor.process.UnitOperation.Run;
import evisor.words.Methods;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said to be settable is settable: an answer states it, or its figures follow. */
final class SettableParametersTest {

  private static final Load LOAD = new Load(300, 1, Optional.empty(), false, 0, Optional.empty());

  private static StepProfile step(Method method) {
    return Objects.requireNonNull(Shipped.KNOWLEDGE.steps().get(method));
  }

  private static boolean takes(StepProfile step, String parameter) {
    Plan plan =
        new Plan(
            List.of(),
            Map.of(),
            Map.of(),
            List.of(new Plan.Setting(step.kind(), parameter, 7.25, "T-001", Basis.EVIDENCE)));
    StepSettings set = StepSettings.of(plan, step.kind(), FigureSource.NOMINAL);
    for (Form form : step.forms()) {
      UnitOperation operation =
          UnitOperation.of(
              form.operating(),
              form.parameters(),
              Shipped.KNOWLEDGE.rotors().values(),
              LaboratoryShelf.UNKNOWN);
      Run usual = operation.run(LOAD, StepSettings.NONE);
      Run changed = operation.run(LOAD, set);
      boolean stated =
          usual.parameters().stream().anyMatch(shown -> shown.name().equals(parameter));
      if (stated
          || usual.volumeOutMl() != changed.volumeOutMl()
          || usual.plannedHours() != changed.plannedHours()) {
        return true;
      }
    }
    return false;
  }

  @Test
  void everyParameterIsStatedOrChangesAFigure() {
    List<String> idle = new ArrayList<>();
    for (StepProfile step : Shipped.KNOWLEDGE.steps().values()) {
      for (String parameter : SettableParameters.of(step)) {
        // A closed form is chosen among several; the temperature tells only what is pelleted; the
        // bed is a column's, which an answer names with its device.
        boolean elsewhere = List.of("closed", "temperature_c", "bed_ml").contains(parameter);
        if (!elsewhere && !takes(step, parameter)) {
          idle.add(step.kind().id() + " " + parameter);
        }
      }
    }

    assertThat(idle).isEmpty();
  }

  @Test
  void aStepHasTheParametersOfItsFormsAndOfItsCalculation() {
    assertThat(SettableParameters.of(step(Methods.TFF)))
        .contains("mwco_kda", "diafiltration_volumes", "flux_lmh", "closed")
        .doesNotContain("pore_nm", "spins", "mwco_kd");
    assertThat(SettableParameters.of(step(Methods.SEC)))
        .contains("pore_nm", "bed_ml", "closed")
        .doesNotContain("mwco_kda");
    assertThat(SettableParameters.of(step(Methods.DIFFERENTIAL_UC)))
        .contains("spins", "g_force", "minutes", "temperature_c")
        .doesNotContain("closed", "bed_ml");
  }

  @ParameterizedTest
  @CsvSource({
    "spins, 1, true",
    "spins, 0, false",
    "flux_lmh, 0, false",
    "diafiltration_volumes, 0, true",
    "diafiltration_volumes, -1, false",
    "pore_nm, -35, false",
    "temperature_c, -4, true"
  })
  void onlyWhatCanBeIsAllowed(String parameter, double value, boolean allowed) {
    assertThat(SettableParameters.allows(parameter, value)).isEqualTo(allowed);
  }
}
