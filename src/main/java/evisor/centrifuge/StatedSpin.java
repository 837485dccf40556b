package evisor.centrifuge;

import evisor.centrifuge.SpinField.Bounds;
import evisor.files.Diagnostic;
import evisor.files.Place;
import evisor.request.Problem;
import evisor.speech.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** The fields of a spin as they were typed, and all that is found to be wrong with them. */
final class StatedSpin {

  private static final Pattern NUMBER =
      Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,3})?");

  private final Map<SpinField, String> values;
  private final List<Diagnostic> faults = new ArrayList<>();

  StatedSpin(Map<SpinField, String> values) {
    this.values = values;
  }

  boolean has(SpinField field) {
    return values.containsKey(field);
  }

  Optional<String> text(SpinField field) {
    return Optional.ofNullable(values.get(field));
  }

  /** Returns a number within its bounds; empty where it is absent or faulty. */
  OptionalDouble number(SpinField field) {
    return has(field) ? number(field, text(field).orElseThrow()) : OptionalDouble.empty();
  }

  /** Does the same for one of several numbers of a field. */
  OptionalDouble number(SpinField field, String value) {
    Bounds bounds = field.bounds().orElseThrow();
    boolean written = NUMBER.matcher(value.strip()).matches();
    double number = written ? Double.parseDouble(value.strip()) : Double.NaN;
    if (bounds.allow(number)) {
      return OptionalDouble.of(number);
    }
    String shown = value.length() > 40 ? value.substring(0, 40) + "…" : value;
    String wrong = written ? shown + " is out of range." : "\"" + shown + "\" is no number.";
    fault(field, Phrase.of("%s Write a number %s, with a decimal point.", wrong, bounds.words()));
    return OptionalDouble.empty();
  }

  void fault(SpinField field, String detail) {
    String option = "--" + field.option();
    faults.add(Diagnostic.error(Place.of(option), "", option + ": " + detail));
  }

  boolean faulty() {
    return !faults.isEmpty();
  }

  Problem problem() {
    return new Problem(
        Problem.TYPE_PREFIX + "usage",
        "The command is not used as it is meant",
        400,
        Phrase.of(
            "There %s %s. See: evisor help centrifuge",
            faults.size() == 1 ? "is" : "are", Phrase.counted(faults.size(), "fault")),
        List.copyOf(faults));
  }
}
