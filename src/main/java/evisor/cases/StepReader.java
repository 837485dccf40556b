package evisor.cases;

import evisor.files.Nearest;
import evisor.json.Fields;
import evisor.json.Json;
import evisor.json.Json.JsonNumber;
import evisor.json.Json.JsonText;
import evisor.model.Format;
import evisor.model.Method;
import evisor.model.Operation;
import evisor.model.Parameter;
import evisor.model.StepKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads which steps a train must have, and which it must not have. */
final class StepReader {

  private StepReader() {}

  /** Returns the steps that a train must have. */
  static List<ExpectedStep> present(Fields train) {
    List<ExpectedStep> steps = new ArrayList<>();
    for (Fields fields : train.objects("steps")) {
      Optional<StepKind> kind = Optional.empty();
      if (fields.require("step")) {
        kind = fields.raw("step").flatMap(value -> kind(value, fields));
      }
      Optional<Format> format =
          fields.has("format")
              ? Optional.of(fields.term("format", Format.class))
              : Optional.empty();
      Optional<Integer> loads = loads(fields);
      Map<String, Parameter.Value> parameters =
          fields.optionalObject("parameters").map(StepReader::parameters).orElse(Map.of());
      ExpectedStep step =
          new ExpectedStep(
              kind.orElse(Operation.CONCENTRATION),
              format,
              fields.has("device") ? Optional.of(fields.text("device")) : Optional.empty(),
              ExpectedFigures.range(fields, "hours"),
              loads,
              ExpectedFigures.range(fields, "recovery"),
              parameters);
      fields.done();
      steps.add(step);
    }
    return List.copyOf(steps);
  }

  /** Returns the steps that a train must not have. */
  static List<StepKind> absent(Fields train) {
    return train.items("no_steps").stream().flatMap(v -> kind(v, train).stream()).toList();
  }

  private static Optional<Integer> loads(Fields fields) {
    if (!fields.has("loads")) {
      return Optional.empty();
    }
    double loads = fields.number("loads");
    if (loads < 1 || loads != StrictMath.rint(loads)) {
      fields.refuse("loads", "no-count", "loads are counted: 1, 2 and so on.", "");
    }
    return Optional.of((int) loads);
  }

  private static Map<String, Parameter.Value> parameters(Fields fields) {
    Map<String, Parameter.Value> values = new LinkedHashMap<>();
    for (String name : fields.names()) {
      Json value = fields.raw(name).orElseThrow();
      if (value instanceof JsonNumber number) {
        values.put(name, new Parameter.Amount(number.number().doubleValue()));
      } else if (value instanceof JsonText text) {
        values.put(name, new Parameter.Text(text.text()));
      } else {
        fields
            .faults()
            .add(
                value.place(),
                "wrong-type",
                "a number or a text is expected, found " + value.described() + ".");
      }
    }
    return Collections.unmodifiableMap(values);
  }

  private static Optional<StepKind> kind(Json value, Fields fields) {
    Map<String, StepKind> known = new LinkedHashMap<>();
    for (Method method : fields.lexicon().terms(Method.class).all()) {
      known.put(method.id(), method);
    }
    for (Operation operation : Operation.values()) {
      known.put(operation.id(), operation);
    }
    Optional<StepKind> kind =
        value instanceof JsonText text
            ? Optional.ofNullable(known.get(text.text()))
            : Optional.empty();
    if (kind.isEmpty()) {
      fields
          .faults()
          .add(
              value.place(),
              "unknown-word",
              value.described()
                  + " is no step; allowed: "
                  + String.join(", ", known.keySet())
                  + ".",
              value instanceof JsonText text
                  ? Nearest.to(text.text(), known.keySet())
                      .map(near -> "Did you mean \"" + near + "\"?")
                      .orElse("")
                  : "");
    }
    return kind;
  }
}
