package evisor.cases;

import evisor.json.PlainNumber;
import evisor.model.Figure;
import evisor.model.Format;
import evisor.model.Parameter;
import evisor.model.Parameter.Amount;
import evisor.model.Parameter.Text;
import evisor.model.Range;
import evisor.model.Step;
import evisor.model.StepKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A step that a train must have.
 *
 * @param kind the method or operation
 * @param format the form in which it must be run; empty where nothing is said
 * @param device what it must be run on, as the knowledge base names it; empty where nothing is said
 * @param hours where its predicted hours must lie, best to worst case; empty where nothing is said
 * @param loads how many fills or loads one sample needs; empty where nothing is said
 * @param recovery where the fraction of vesicles that comes through it must lie, best to worst
 *     case; empty where nothing is said
 * @param parameters values that its parameters must have, each a number or a text, by name
 */
record ExpectedStep(
    StepKind kind,
    Optional<Format> format,
    Optional<String> device,
    Optional<Range> hours,
    Optional<Integer> loads,
    Optional<Range> recovery,
    Map<String, Parameter.Value> parameters) {

  /** Returns what of it a step does not meet, in words; nothing where it meets all. */
  List<String> unmet(Step step) {
    List<String> unmet = new ArrayList<>();
    if (format.isPresent() && format.get() != step.format()) {
      unmet.add("expected as " + format.get().id() + ", found as " + step.format().id());
    }
    if (device.isPresent() && !device.get().equals(step.device())) {
      unmet.add("expected on \"" + device.get() + "\", found on \"" + step.device() + '"');
    }
    if (hours.isPresent() && !ExpectedFigures.within(step.hours(), hours.get())) {
      unmet.add(ExpectedFigures.outside("hours", step.hours(), hours.get()));
    }
    if (loads.isPresent() && loads.get() != step.loads()) {
      unmet.add("expected " + loads.get() + " loads, found " + step.loads());
    }
    recovery.ifPresent(
        range -> {
          Optional<Range> found = step.recovery().map(Figure::range);
          if (found.isEmpty()) {
            unmet.add(ExpectedFigures.absent("recovery", range));
          } else if (!ExpectedFigures.within(found.get(), range)) {
            unmet.add(ExpectedFigures.outside("recovery", found.get(), range));
          }
        });
    parameters.forEach(
        (name, value) -> {
          Optional<Parameter.Value> found = value(step, name);
          if (!found.equals(Optional.of(value))) {
            unmet.add(
                "expected "
                    + name
                    + " "
                    + shown(value)
                    + ", found "
                    + found.map(ExpectedStep::shown).orElse("no such parameter"));
          }
        });
    return unmet;
  }

  private static Optional<Parameter.Value> value(Step step, String name) {
    return step.parameters().stream()
        .filter(parameter -> parameter.name().equals(name))
        .map(Parameter::value)
        .findFirst();
  }

  private static String shown(Parameter.Value value) {
    if (value instanceof Amount amount) {
      return PlainNumber.of(amount.number());
    }
    return value instanceof Text text
        ? text.text()
        : ExpectedFigures.shown(((Parameter.Span) value).range());
  }
}
