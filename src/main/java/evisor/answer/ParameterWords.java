package evisor.answer;

import evisor.model.Parameter;
import evisor.model.Parameter.Amount;
import evisor.model.Parameter.Span;
import evisor.model.Parameter.Text;
import evisor.model.Quantity;
import evisor.text.Wording;
import java.util.Map;

/** Says the parameters of steps. */
final class ParameterWords {

  /** How each is said in English, {@code %s} for its value. */
  static final Map<String, String> PHRASES =
      Map.ofEntries(
          Map.entry("bed_ml", "bed %s mL"),
          Map.entry("capacity_ml", "capacity %s mL"),
          Map.entry("citrate_percent", "citrate %s %"),
          Map.entry("concentration", "concentration %s"),
          Map.entry("cushion_density_g_per_ml", "cushion density %s g/mL"),
          Map.entry("diafiltration_volumes", "diafiltration volumes %s"),
          Map.entry("elution", "elution %s"),
          Map.entry("flow_ml_per_hour", "flow %s mL/h"),
          Map.entry("flux_lmh", "flux %s L/m²/h"),
          Map.entry("g_force", "%s × g"),
          Map.entry("hold_hours", "hold %s h"),
          Map.entry("iodixanol_percent", "iodixanol %s %"),
          Map.entry("layer", "layer %s"),
          Map.entry("ligand", "ligand %s"),
          Map.entry("load_ml", "load %s mL"),
          Map.entry("load_percent_of_bed", "load %s % of the bed"),
          Map.entry("membrane_area_m2", "membrane area %s m²"),
          Map.entry("minutes", "%s min"),
          Map.entry("mode", "mode %s"),
          Map.entry("mwco_kda", "cut-off %s kDa"),
          Map.entry("peg_g", "PEG %s g"),
          Map.entry("peg_percent", "PEG %s %"),
          Map.entry("peg_stock_percent", "PEG stock %s %"),
          Map.entry("ph", "pH %s"),
          Map.entry("pore_nm", "pore %s nm"),
          Map.entry("pore_um", "pore %s µm"),
          Map.entry("radius", "force at the %s radius"),
          Map.entry("resin", "resin %s"),
          Map.entry("salt_window_mm", "salt window %s mM"),
          Map.entry("sodium_chloride_mm", "sodium chloride %s mM"),
          Map.entry("spins", "spins %s"),
          Map.entry("sucrose_percent", "sucrose %s %"),
          Map.entry("temperature_c", "temperature %s °C"),
          Map.entry("tube_ml", "tube %s mL"),
          Map.entry("tubes_per_run", "tubes per run %s"));

  private ParameterWords() {}

  /** Returns a parameter in words, for example {@code cut-off 500 kDa}. */
  static String of(Parameter parameter, Wording wording) {
    String phrase = PHRASES.get(parameter.name());
    String value = value(parameter.value(), wording);
    // One that only the rules of a laboratory know is called as it calls it.
    return phrase == null ? parameter.name() + " " + value : wording.say(phrase, value);
  }

  private static String value(Parameter.Value value, Wording wording) {
    if (value instanceof Amount amount) {
      return wording.quantity(amount.number(), Quantity.COUNT);
    }
    if (value instanceof Span span) {
      return wording.range(span.range(), Quantity.COUNT);
    }
    return wording.text(((Text) value).text());
  }
}
