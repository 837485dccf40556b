package evisor.process;

import evisor.knowledge.StepOperation.Crossflow;
import evisor.knowledge.StepOperation.Fill;
import evisor.knowledge.StepOperation.Spin;
import evisor.knowledge.StepProfile;
import evisor.knowledge.StepProfile.Form;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The parameters of a step that a rule can set so that the answer follows. */
public final class SettableParameters {

  private static final Set<String> ABOVE_ZERO =
      Set.of("concentration", "flux_lmh", "g_force", "minutes", "spins");
  private static final String CELSIUS = "temperature_c";

  private SettableParameters() {}

  /**
   * Returns the names of the parameters that any form of a step states, shows or is calculated
   * with.
   */
  public static SortedSet<String> of(StepProfile step) {
    SortedSet<String> names = new TreeSet<>();
    for (Form form : step.forms()) {
      form.parameters().forEach(stated -> names.add(stated.name()));
      names.addAll(calculated(form));
      if (!form.open()) {
        names.add(StepSettings.CLOSED);
      }
    }
    return names;
  }

  /** Returns whether a parameter can have a value, as far as is known of it. */
  public static boolean allows(String parameter, double value) {
    return parameter.equals(CELSIUS) || (ABOVE_ZERO.contains(parameter) ? value > 0 : value >= 0);
  }

  private static List<String> calculated(Form form) {
    if (form.operating() instanceof Spin) {
      return Centrifugation.SETTABLE;
    }
    if (form.operating() instanceof Fill fill) {
      return FillAndHold.settable(fill);
    }
    if (form.operating() instanceof Crossflow crossflow) {
      return TangentialFlow.settable(crossflow);
    }
    return CaptureChromatography.SETTABLE;
  }
}
