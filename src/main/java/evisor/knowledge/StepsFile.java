package evisor.knowledge;

import evisor.files.FileFaults;
import evisor.json.Json;
import evisor.json.JsonFields;
import evisor.json.PlainNumber;
import evisor.model.Format;
import evisor.model.Lexicon;
import evisor.model.Method;
import evisor.model.Operation;
import evisor.model.Phase;
import evisor.model.StepKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads {@code methods.json} and {@code operations.json}, as their schemas describe them; each has
 * an entry for every {@link Method} or {@link Operation}.
 */
final class StepsFile {

  private final Lexicon lexicon;
  private final Citations citations;
  private final Optional<Collection<Rotor>> rotors;
  private final Optional<DevicesFile> devices;
  private final Optional<Prices> prices;
  private final FileFaults faults;

  StepsFile(
      Lexicon lexicon,
      Citations citations,
      Optional<Collection<Rotor>> rotors,
      Optional<DevicesFile> devices,
      Optional<Prices> prices,
      FileFaults faults) {
    this.lexicon = lexicon;
    this.citations = citations;
    this.rotors = rotors;
    this.devices = devices;
    this.prices = prices;
    this.faults = faults;
  }

  /** Reads {@code methods.json}, in the order of the words. */
  Map<Method, StepProfile> methods(Json document) {
    return JsonFields.of(document, lexicon, faults)
        .whole(
            file ->
                WordEntries.read(
                    file, "methods", "method", Method.class, this::method, /* all= */ true));
  }

  private StepProfile method(JsonFields fields, Method method) {
    return step(fields, new Head(method, Phase.ISOLATION, 0), citations.about(List.of(method)));
  }

  /** Reads {@code operations.json}, in the order of the enum. */
  Map<Operation, StepProfile> operations(Json document) {
    Map<Phase, Set<Integer>> places = new EnumMap<>(Phase.class);
    return JsonFields.of(document, lexicon, faults)
        .whole(
            file ->
                WordEntries.read(
                    file,
                    "operations",
                    "operation",
                    Operation.class,
                    (fields, operation) -> operation(fields, operation, places),
                    /* all= */ true));
  }

  private StepProfile operation(
      JsonFields fields, Operation operation, Map<Phase, Set<Integer>> places) {
    Head head = new Head(operation, phase(fields), order(fields));
    if (!places.computeIfAbsent(head.phase(), phase -> new TreeSet<>()).add(head.order())) {
      faults.add(
          fields.place("order"),
          "duplicate",
          "the order " + head.order() + " is taken in the phase " + head.phase().id() + ".",
          "Give every step of a phase a number of its own.");
    }
    return step(fields, head, citations);
  }

  private record Head(StepKind kind, Phase phase, int order) {}

  private StepProfile step(JsonFields fields, Head head, Citations about) {
    return new StepProfile(
        head.kind(),
        fields.text("label"),
        fields.text("purpose"),
        head.phase(),
        head.order(),
        substitute(fields, head),
        forms(fields, new FormReader(head.kind(), about, rotors, devices, prices)));
  }

  private Optional<Operation> substitute(JsonFields fields, Head head) {
    if (head.phase() == Phase.ISOLATION || !fields.has("substitute")) {
      return Optional.empty();
    }
    Operation substitute = fields.term("substitute", Operation.class);
    if (substitute == head.kind()) {
      faults.add(
          fields.place("substitute"),
          "own-substitute",
          substitute.id() + " stands in for itself.",
          "Name another operation, or leave \"substitute\" out.");
      return Optional.empty();
    }
    return Optional.of(substitute);
  }

  private List<StepProfile.Form> forms(JsonFields fields, FormReader reader) {
    List<StepProfile.Form> forms = new ArrayList<>();
    Set<Format> formats = new LinkedHashSet<>();
    for (JsonFields form : fields.objects("forms")) {
      StepProfile.Form read = form.whole(reader::form);
      if (!formats.add(read.format())) {
        WordEntries.noteSecond(read.format(), form.place("format"), faults);
      }
      forms.add(read);
    }
    if (forms.isEmpty()) {
      faults.add(
          fields.place("forms"),
          "missing-entry",
          "the step has no form.",
          "Describe in \"forms\" at least the usual one.");
    }
    return List.copyOf(forms);
  }

  private Phase phase(JsonFields fields) {
    Phase phase = fields.term("phase", Phase.class);
    if (phase == Phase.ISOLATION) {
      faults.add(
          fields.place("phase"),
          "wrong-phase",
          "an operation never isolates.",
          "Write preparation or finishing.");
    }
    return phase;
  }

  private static int order(JsonFields fields) {
    double order = FigureReader.number(fields, "order", Bounds.NOT_NEGATIVE);
    if (order != StrictMath.rint(order)) {
      fields.refuse(
          "order",
          "out-of-range",
          "\"order\" is " + PlainNumber.of(order) + ".",
          "Write a whole number.");
    }
    return (int) order;
  }
}
