package evisor.centrifuge;

import evisor.centrifuge.SpinField.Bounds;
import evisor.files.Diagnostic;
import evisor.files.FilePlace;
import evisor.request.Problem;
import evisor.speech.Phrase;
import evisor.speech.Speech;
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
  private final Speech speech;
  private final List<Diagnostic> faults = new ArrayList<>();

  StatedSpin(Map<SpinField, String> values, Speech speech) {
    this.values = values;
    this.speech = speech;
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
    note(
        field,
        Phrase.sentences(
            written
                ? speech.say("%s is out of range.", shown)
                : speech.say("\"%s\" is no number.", shown),
            speech.say(bounds.sentence(), bounds.end())));
    return OptionalDouble.empty();
  }

  /** Notes a fault that is said in a sentence with places for parts. */
  void fault(SpinField field, String sentence, Object... parts) {
    note(field, speech.say(sentence, parts));
  }

  /** Notes a fault that is said in this language. */
  void note(SpinField field, String detail) {
    String option = "--" + field.option();
    faults.add(Diagnostic.error(FilePlace.of(option), "", option + ": " + detail));
  }

  /** Returns the language in which faults are said. */
  Speech speech() {
    return speech;
  }

  boolean faulty() {
    return !faults.isEmpty();
  }

  Problem problem() {
    return Problem.usage(
        speech.counted(
            faults.size(),
            "There is %s fault. See: evisor help centrifuge",
            "There are %s faults. See: evisor help centrifuge"),
        faults,
        speech);
  }
}
