package evisor.cases;

import evisor.advice.AssessedTrain;
import evisor.cases.Expectation.Found;
import evisor.json.Json;
import evisor.json.Json.JsonArray;
import evisor.json.Json.JsonNumber;
import evisor.json.JsonFields;
import evisor.model.Contaminant;
import evisor.model.Effect;
import evisor.model.Equipment;
import evisor.model.Figure;
import evisor.model.Level;
import evisor.model.Outcome;
import evisor.model.Range;
import evisor.model.Residual;
import evisor.model.StepKind;
import evisor.model.Term;
import evisor.rules.Finding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads where a train must stand, and what must come out of it. */
final class TrainReader {

  private final JsonFields fields;
  private final List<Expectation<AssessedTrain>> expected = new ArrayList<>();

  private TrainReader(JsonFields fields) {
    this.fields = fields;
  }

  /** Returns on which levels it must be fit on a condition only, and which grade it must reach. */
  static List<Expectation<AssessedTrain>> standing(JsonFields fields) {
    TrainReader reader = new TrainReader(fields);
    if (fields.has("conditions")) {
      Set<Level> wanted = fields.terms("conditions", Level.class);
      reader.expected.add(
          new Expectation<>(
              "conditions on " + words(wanted),
              train -> {
                Set<Level> found = conditions(train);
                return new Found(found.equals(wanted), words(found));
              }));
    }
    if (fields.has("grade")) {
      int wanted = (int) fields.number("grade");
      reader.expected.add(
          new Expectation<>(
              "grade " + wanted,
              train -> {
                int found = grade(train);
                return new Found(found == wanted, String.valueOf(found));
              }));
    }
    return List.copyOf(reader.expected);
  }

  private static Set<Level> conditions(AssessedTrain train) {
    Set<Level> levels = EnumSet.noneOf(Level.class);
    for (Finding finding : train.findings()) {
      if (finding.effect() == Effect.CONDITION) {
        levels.add(finding.rule().level());
      }
    }
    return levels;
  }

  private static int grade(AssessedTrain train) {
    return train.findings().stream()
        .filter(finding -> finding.effect() == Effect.GRADE)
        .mapToInt(Finding::grade)
        .max()
        .orElse(0);
  }

  private static String words(Set<Level> levels) {
    return levels.isEmpty()
        ? "none"
        : levels.stream().map(Level::id).collect(Collectors.joining(", "));
  }

  /**
   * Returns which steps it must not have, what it must be known to need and to leave, more than
   * which it may, and within what the whole range of each figure must lie.
   */
  static List<Expectation<AssessedTrain>> outcome(JsonFields fields) {
    TrainReader reader = new TrainReader(fields);
    StepReader.absent(fields).forEach(reader::without);
    for (Equipment item : fields.terms("equipment", Equipment.class)) {
      reader.has("to need ", item, outcome -> outcome.handling().equipment().contains(item));
    }
    for (Residual item : fields.terms("residuals", Residual.class)) {
      reader.has("to leave ", item, outcome -> outcome.handling().residuals().contains(item));
    }
    reader.figure("hours", "hours", outcome -> Optional.of(outcome.hours()));
    reader.figure("recovery", "recovery", outcome -> ranged(outcome.recovery()));
    reader.figure(
        "hands_on_hours", "hands-on hours", outcome -> ranged(outcome.effort().handsOnHours()));
    reader.figure("cost_eur", "cost in euro", outcome -> ranged(outcome.effort().costEur()));
    fields.optionalObject("removed").ifPresent(reader::removed);
    return List.copyOf(reader.expected);
  }

  /** Returns a range that is written as its two bounds; empty where it is absent or faulty. */
  static Optional<Range> range(JsonFields fields, String name) {
    Optional<Json> found = fields.raw(name);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    if (found.get() instanceof JsonArray array
        && array.items().size() == 2
        && array.items().get(0) instanceof JsonNumber low
        && array.items().get(1) instanceof JsonNumber high
        && Double.isFinite(low.number().doubleValue())
        && Double.isFinite(high.number().doubleValue())
        && low.number().compareTo(high.number()) <= 0) {
      return Optional.of(new Range(low.number().doubleValue(), high.number().doubleValue()));
    }
    fields.refuse(
        name, "no-range", "a range is two numbers, the lower first, for example [1.5, 3].", "");
    return Optional.empty();
  }

  private void without(StepKind kind) {
    expect(
        "no step " + kind.id(),
        outcome -> outcome.steps().stream().noneMatch(step -> step.kind() == kind),
        "none",
        "it");
  }

  private void has(String what, Term word, Predicate<Outcome> there) {
    expect(what + word.id(), there, "so", "not so");
  }

  private void expect(String wanted, Predicate<Outcome> met, String so, String otherwise) {
    expected.add(
        new Expectation<>(
            wanted,
            train -> {
              boolean held = met.test(train.train().outcome());
              return new Found(held, held ? so : otherwise);
            }));
  }

  private void figure(String name, String what, Function<Outcome, Optional<Range>> figure) {
    range(fields, name).ifPresent(range -> within(what, range, figure));
  }

  private void removed(JsonFields named) {
    for (Contaminant contaminant : Contaminant.values()) {
      range(named, contaminant.id())
          .ifPresent(
              range ->
                  within(
                      contaminant.id() + " removed",
                      range,
                      outcome -> ranged(Optional.ofNullable(outcome.removed().get(contaminant)))));
    }
    named.done();
  }

  private void within(String what, Range range, Function<Outcome, Optional<Range>> figure) {
    expected.add(Expectation.within(what, range, train -> figure.apply(train.train().outcome())));
  }

  private static Optional<Range> ranged(Optional<Figure> figure) {
    return figure.map(Figure::range);
  }
}
