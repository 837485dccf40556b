package evisor.robustness;

import evisor.knowledge.Knowledge;
import evisor.knowledge.StepProfile;
import evisor.model.Figure;
import evisor.model.Quantity;
import evisor.model.StepKind;
import evisor.text.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts figures of the knowledge base into words. */
final class FigureNames {

  private static final String RECOVERY = "recovery";
  private static final String REMOVAL = "removal";
  private static final String HOURS = "hours";
  private static final String MINUTES = "minutes";

  /** What uncertain figures are called in English, by their names in files. */
  static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("coefficient", "sieving coefficient"),
          Map.entry("concentration", "concentration"),
          Map.entry("cycle_hours", "cycle time"),
          Map.entry("density_g_per_cm3", "density in g/cm³"),
          Map.entry("diafiltration_volumes", "diafiltration volumes"),
          Map.entry("fill", "fill"),
          Map.entry("flux_lmh", "flux in L/m²/h"),
          Map.entry("g_force", "force"),
          Map.entry("hold_hours", "hold time"),
          Map.entry(HOURS, "time"),
          Map.entry(MINUTES, "time"),
          Map.entry("mpas", "viscosity in mPa·s"),
          Map.entry("out_fraction", "share of the volume that comes out"),
          Map.entry("turnaround_hours", "turnaround time"),
          Map.entry("wide_share", "share of vesicles spread widely"));

  private final Knowledge knowledge;
  private final Wording wording;

  FigureNames(Knowledge knowledge, Wording wording) {
    this.knowledge = knowledge;
    this.wording = wording;
  }

  /** Returns whether a figure is a time, which is short and not low. */
  static boolean isTime(Figure figure) {
    return figure.id().endsWith(HOURS) || figure.id().endsWith(MINUTES);
  }

  /** Returns what a figure is of, for example {@code recovery of SEC}. */
  String name(Figure figure) {
    List<String> path = List.of(figure.id().split("/", -1));
    Optional<StepProfile> step = step(path.get(0));
    if (step.isEmpty() || path.size() < 3) {
      return wording.say("%s of the sample", wording.say(label(path)));
    }
    String of = wording.term(step.get().kind());
    return switch (path.get(2)) {
      case RECOVERY -> wording.say("recovery of %s", of);
      case REMOVAL -> wording.say("%s removed by %s", removed(figure, step.get()), of);
      default -> wording.say("%s in step %s", wording.say(label(path)), of);
    };
  }

  /** Returns a value of a figure with its unit, as far as that is known. */
  String value(Figure figure, double value) {
    boolean minutes = figure.id().endsWith(MINUTES);
    return wording.value(minutes ? value / 60 : value, Optional.of(quantity(figure)));
  }

  private static Quantity quantity(Figure figure) {
    String id = figure.id();
    if (id.contains("/" + RECOVERY + "/") || id.contains("/" + REMOVAL + "/")) {
      return Quantity.FRACTION;
    }
    return isTime(figure) ? Quantity.HOURS : Quantity.COUNT;
  }

  private Optional<StepProfile> step(String id) {
    for (StepKind kind : knowledge.steps().keySet()) {
      if (kind.id().equals(id)) {
        return Optional.ofNullable(knowledge.steps().get(kind));
      }
    }
    return Optional.empty();
  }

  private String removed(Figure figure, StepProfile step) {
    for (StepProfile.Form form : step.forms()) {
      for (StepProfile.Removal entry : form.removal()) {
        if (entry.figure().id().equals(figure.id())) {
          return wording.term(entry.contaminant());
        }
      }
    }
    return wording.say("share");
  }

  /** Returns the last name of a path in words, for its numbers only count entries. */
  private static String label(List<String> path) {
    for (int i = path.size() - 1; i > 0; i--) {
      String part = path.get(i);
      if (!part.isEmpty() && !Character.isDigit(part.charAt(0)) && !part.equals("figure")) {
        return LABELS.getOrDefault(part, part);
      }
    }
    return path.get(0);
  }
}
