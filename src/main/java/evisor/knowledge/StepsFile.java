package evisor.knowledge;

import evisor.files.Faults;
import evisor.json.Fields;
import evisor.json.Json;
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
import java.util.LinkedHashMap;
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
  private final Faults faults;

  StepsFile(
      Lexicon lexicon,
      Citations citations,
      Optional<Collection<Rotor>> rotors,
      Optional<DevicesFile> devices,
      Optional<Prices> prices,
      Faults faults) {
    this.lexicon = lexicon;
    this.citations = citations;
    this.rotors = rotors;
    this.devices = devices;
    this.prices = prices;
    this.faults = faults;
  }

  /** Reads {@code methods.json}, in the order of the words. */
  Map<StepKind, StepProfile> methods(Json document) {
    Fields file = Fields.of(document, lexicon, faults);
    Map<StepKind, StepProfile> read = new LinkedHashMap<>();
    for (Fields fields : file.objects("methods")) {
      Method method = fields.term("method", Method.class);
      Citations about = citations.about(List.of(method));
      add(fields, "method", new Head(method, Phase.ISOLATION, 0), about, read);
    }
    return complete(file, "methods", read, lexicon.terms(Method.class).all());
  }

  /** Reads {@code operations.json}, in the order of the enum. */
  Map<StepKind, StepProfile> operations(Json document) {
    Fields file = Fields.of(document, lexicon, faults);
    Map<StepKind, StepProfile> read = new LinkedHashMap<>();
    Map<Phase, Set<Integer>> places = new EnumMap<>(Phase.class);
    for (Fields fields : file.objects("operations")) {
      Operation operation = fields.term("operation", Operation.class);
      Head head = new Head(operation, phase(fields), order(fields));
      if (!places.computeIfAbsent(head.phase(), phase -> new TreeSet<>()).add(head.order())) {
        faults.add(
            fields.place("order"),
            "duplicate",
            "the order " + head.order() + " is taken in the phase " + head.phase().id() + ".",
            "Give every step of a phase a number of its own.");
      }
      add(fields, "operation", head, citations, read);
    }
    return complete(file, "operations", read, lexicon.terms(Operation.class).all());
  }

  private record Head(StepKind kind, Phase phase, int order) {}

  private void add(
      Fields fields, String key, Head head, Citations about, Map<StepKind, StepProfile> read) {
    StepProfile profile =
        new StepProfile(
            head.kind(),
            fields.text("label"),
            fields.text("purpose"),
            head.phase(),
            head.order(),
            substitute(fields, head),
            forms(fields, new FormReader(head.kind(), about, rotors, devices, prices)));
    fields.done();
    if (WordEntries.states(fields, key, head.kind()) && read.put(head.kind(), profile) != null) {
      WordEntries.noteSecond(head.kind(), fields.place(key), faults);
    }
  }

  private Optional<Operation> substitute(Fields fields, Head head) {
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

  private List<StepProfile.Form> forms(Fields fields, FormReader reader) {
    List<StepProfile.Form> forms = new ArrayList<>();
    Set<Format> formats = new LinkedHashSet<>();
    for (Fields form : fields.objects("forms")) {
      StepProfile.Form read = reader.form(form);
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

  private Phase phase(Fields fields) {
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

  private static int order(Fields fields) {
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

  private Map<StepKind, StepProfile> complete(
      Fields file, String array, Map<StepKind, StepProfile> read, List<? extends StepKind> all) {
    WordEntries.noteMissing(read.keySet(), all, array, file.place(array), faults);
    file.done();
    Map<StepKind, StepProfile> ordered = new LinkedHashMap<>();
    for (StepKind kind : all) {
      if (read.containsKey(kind)) {
        ordered.put(kind, read.get(kind));
      }
    }
    return ordered;
  }
}
