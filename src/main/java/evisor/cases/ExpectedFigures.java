package evisor.cases;

import evisor.json.Fields;
import evisor.json.Json;
import evisor.json.Json.JsonArray;
import evisor.json.Json.JsonNumber;
import evisor.json.PlainNumber;
import evisor.model.Contaminant;
import evisor.model.Figure;
import evisor.model.Outcome;
import evisor.model.Range;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where what is predicted of a train must lie: the whole range, from the best to the worst case.
 *
 * @param hours hours for all samples that are processed together
 * @param recovery fraction of the vesicles that comes through
 * @param handsOnHours hours that somebody works on it
 * @param costEur consumables and that work, in euro
 * @param removed fraction removed of each contaminant
 */
record ExpectedFigures(
    Optional<Range> hours,
    Optional<Range> recovery,
    Optional<Range> handsOnHours,
    Optional<Range> costEur,
    Map<Contaminant, Range> removed) {

  private static final double BEYOND_ROUNDING = 1e-9;

  /** Reads the figures among the fields of an expected train. */
  static ExpectedFigures read(Fields fields) {
    Map<Contaminant, Range> removed = new EnumMap<>(Contaminant.class);
    Optional<Fields> named = fields.optionalObject("removed");
    named.ifPresent(
        of -> {
          for (Contaminant contaminant : Contaminant.values()) {
            range(of, contaminant.id()).ifPresent(range -> removed.put(contaminant, range));
          }
          of.done();
        });
    return new ExpectedFigures(
        range(fields, "hours"),
        range(fields, "recovery"),
        range(fields, "hands_on_hours"),
        range(fields, "cost_eur"),
        Collections.unmodifiableMap(removed));
  }

  /** Returns a range that is written as its two bounds; empty where it is absent or faulty. */
  static Optional<Range> range(Fields fields, String name) {
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
    fields
        .faults()
        .add(
            found.get().place(),
            "no-range",
            "a range is two numbers, the lower first, for example [1.5, 3].");
    return Optional.empty();
  }

  /** Returns whether nothing is expected. */
  boolean isEmpty() {
    return hours.isEmpty()
        && recovery.isEmpty()
        && handsOnHours.isEmpty()
        && costEur.isEmpty()
        && removed.isEmpty();
  }

  /** Returns how each expectation came out. */
  List<Check> checks(String train, Outcome outcome) {
    List<Check> checks = new ArrayList<>();
    check(train, "hours", hours, Optional.of(outcome.hours())).ifPresent(checks::add);
    check(train, "recovery", recovery, ranged(outcome.recovery())).ifPresent(checks::add);
    check(train, "hands-on hours", handsOnHours, ranged(outcome.effort().handsOnHours()))
        .ifPresent(checks::add);
    check(train, "cost in euro", costEur, ranged(outcome.effort().costEur()))
        .ifPresent(checks::add);
    removed.forEach(
        (contaminant, range) ->
            check(
                    train,
                    contaminant.id() + " removed",
                    Optional.of(range),
                    ranged(Optional.ofNullable(outcome.removed().get(contaminant))))
                .ifPresent(checks::add));
    return checks;
  }

  private static Optional<Range> ranged(Optional<Figure> figure) {
    return figure.map(Figure::range);
  }

  private static Optional<Check> check(
      String train, String what, Optional<Range> expected, Optional<Range> found) {
    return expected.map(
        range -> {
          boolean held = found.isPresent() && within(found.get(), range);
          String detail =
              found.map(is -> outside(what, is, range)).orElseGet(() -> absent(what, range));
          return new Check("trains", held, train + ": " + detail + ".");
        });
  }

  /** Returns whether a range lies inside another, rounding aside. */
  static boolean within(Range found, Range expected) {
    double rounding = BEYOND_ROUNDING * Math.max(1, Math.abs(expected.high()));
    return found.low() >= expected.low() - rounding && found.high() <= expected.high() + rounding;
  }

  /** Returns in words where a range was expected and where it was found. */
  static String outside(String what, Range found, Range expected) {
    return String.format(
        Locale.ROOT, "expected %s within %s, found %s", what, shown(expected), shown(found));
  }

  /** Returns in words where a range was expected of which there is no figure. */
  static String absent(String what, Range expected) {
    return "expected " + what + " within " + shown(expected) + ", found no figure";
  }

  /** Returns a range with three digits a bound. */
  static String shown(Range range) {
    return figure(range.low()) + " to " + figure(range.high());
  }

  private static String figure(double value) {
    int decimals =
        value == 0 ? 0 : Math.max(0, 2 - (int) Math.floor(StrictMath.log10(Math.abs(value))));
    return PlainNumber.of(Rounding.rounded(value, decimals).doubleValue());
  }
}
