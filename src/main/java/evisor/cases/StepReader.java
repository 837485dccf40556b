package evisor.cases;

import evisor.cases.Expectation.Found;
import evisor.files.Nearest;
import evisor.json.Json;
import evisor.json.Json.JsonNumber;
import evisor.json.Json.JsonText;
import evisor.json.JsonFields;
import evisor.json.PlainNumber;
import evisor.model.Figure;
import evisor.model.Format;
import evisor.model.Method;
import evisor.model.Operation;
import evisor.model.Parameter;
import evisor.model.Step;
import evisor.model.StepKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads which steps a train must have, and which it must not have. */
final class StepReader {

  private final JsonFields fields;
  private final List<Expectation<Step>> parts = new ArrayList<>();

  private StepReader(JsonFields fields) {
    this.fields = fields;
  }

  /** Returns the steps that a train must have. */
  static List<ExpectedStep> present(JsonFields train) {
    return train.objects("steps").stream().map(step -> new StepReader(step).step()).toList();
  }

  /** Returns the steps that a train must not have. */
  static List<StepKind> absent(JsonFields train) {
    return train.items("no_steps").stream().flatMap(v -> kind(v, train).stream()).toList();
  }

  private ExpectedStep step() {
    Optional<StepKind> kind = Optional.empty();
    if (fields.require("step")) {
      kind = fields.raw("step").flatMap(value -> kind(value, fields));
    }
    if (fields.has("format")) {
      same("as ", fields.term("format", Format.class).id(), "", step -> step.format().id());
    }
    if (fields.has("device")) {
      same("on \"", fields.text("device"), "\"", Step::device);
    }
    TrainReader.range(fields, "hours")
        .ifPresent(
            range ->
                parts.add(Expectation.within("hours", range, step -> Optional.of(step.hours()))));
    if (fields.has("loads")) {
      loads();
    }
    TrainReader.range(fields, "recovery")
        .ifPresent(
            range ->
                parts.add(
                    Expectation.within(
                        "recovery", range, step -> step.recovery().map(Figure::range))));
    fields.optionalObject("parameters").ifPresent(this::parameters);
    fields.done();
    return new ExpectedStep(kind.orElse(Operation.CONCENTRATION), List.copyOf(parts));
  }

  private void same(String before, String wanted, String behind, Function<Step, String> actual) {
    parts.add(
        new Expectation<>(
            before + wanted + behind,
            step -> {
              String found = actual.apply(step);
              return new Found(found.equals(wanted), before + found + behind);
            }));
  }

  private void loads() {
    double loads = fields.number("loads");
    if (loads < 1 || loads != StrictMath.rint(loads)) {
      fields.refuse("loads", "no-count", "loads are counted: 1, 2 and so on.", "");
    }
    parts.add(
        new Expectation<>(
            (int) loads + " loads",
            step -> new Found(step.loads() == (int) loads, String.valueOf(step.loads()))));
  }

  private void parameters(JsonFields named) {
    for (String name : named.names()) {
      Json value = named.raw(name).orElseThrow();
      if (value instanceof JsonNumber number) {
        parameter(name, new Parameter.Amount(number.number().doubleValue()));
      } else if (value instanceof JsonText text) {
        parameter(name, new Parameter.Text(text.text()));
      } else {
        named.refuse(
            name,
            "wrong-type",
            "a number or a text is expected, found " + value.described() + ".",
            "");
      }
    }
  }

  private void parameter(String name, Parameter.Value wanted) {
    parts.add(
        new Expectation<>(
            name + " " + shown(wanted),
            step -> {
              Optional<Parameter.Value> found =
                  step.parameters().stream()
                      .filter(parameter -> parameter.name().equals(name))
                      .map(Parameter::value)
                      .findFirst();
              return new Found(
                  found.equals(Optional.of(wanted)),
                  found.map(StepReader::shown).orElse("no such parameter"));
            }));
  }

  private static String shown(Parameter.Value value) {
    if (value instanceof Parameter.Amount amount) {
      return PlainNumber.of(amount.number());
    }
    return value instanceof Parameter.Text text
        ? text.text()
        : Expectation.shown(((Parameter.Span) value).range());
  }

  private static Optional<StepKind> kind(Json value, JsonFields fields) {
    Map<String, StepKind> known = new LinkedHashMap<>();
    fields.lexicon().terms(Method.class).all().forEach(method -> known.put(method.id(), method));
    for (Operation operation : Operation.values()) {
      known.put(operation.id(), operation);
    }
    Optional<String> written =
        value instanceof JsonText text ? Optional.of(text.text()) : Optional.empty();
    Optional<StepKind> kind = written.map(known::get);
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
              written.map(word -> Nearest.question(word, known.keySet(), "\"")).orElse(""));
    }
    return kind;
  }
}
