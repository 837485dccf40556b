package evisor.cases;

import evisor.advice.AssessedTrain;
import evisor.json.Fields;
import evisor.model.Criterion;
import evisor.model.Effect;
import evisor.model.Strength;
import evisor.rules.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How strongly rules must argue for and against a train; of several that bear on one criterion the
 * strongest counts.
 *
 * @param inFavour the strength of the strongest argument for it, by criterion
 * @param against the strength of the strongest argument against it, by criterion
 */
record ExpectedArguments(Map<Criterion, Strength> inFavour, Map<Criterion, Strength> against) {

  /** Reads the arguments among the fields of an expected train. */
  static ExpectedArguments read(Fields fields) {
    return new ExpectedArguments(strengths(fields, "for"), strengths(fields, "against"));
  }

  private static Map<Criterion, Strength> strengths(Fields fields, String name) {
    Map<Criterion, Strength> strengths = new EnumMap<>(Criterion.class);
    fields
        .optionalObject(name)
        .ifPresent(
            named -> {
              for (Criterion criterion : Criterion.values()) {
                if (named.has(criterion.id())) {
                  strengths.put(criterion, named.term(criterion.id(), Strength.class));
                }
              }
              named.done();
            });
    return Collections.unmodifiableMap(strengths);
  }

  /** Returns whether nothing is expected. */
  boolean isEmpty() {
    return inFavour.isEmpty() && against.isEmpty();
  }

  /** Returns how each expectation came out. */
  List<Check> checks(String train, AssessedTrain found) {
    List<Check> checks = new ArrayList<>();
    add(train, "for", Effect.FOR, inFavour, found, checks);
    add(train, "against", Effect.AGAINST, against, found, checks);
    return checks;
  }

  private static void add(
      String train,
      String way,
      Effect effect,
      Map<Criterion, Strength> expected,
      AssessedTrain found,
      List<Check> checks) {
    expected.forEach(
        (criterion, strength) -> {
          Optional<Strength> strongest =
              found.findings().stream()
                  .filter(finding -> finding.effect() == effect)
                  .map(Finding::rule)
                  .filter(rule -> rule.criterion() == criterion)
                  .map(rule -> rule.strength())
                  .max(Strength::compareTo);
          checks.add(
              new Check(
                  "trains",
                  strongest.equals(Optional.of(strength)),
                  String.format(
                      Locale.ROOT,
                      "%s: expected a %s argument %s it on %s, found %s.",
                      train,
                      strength.id(),
                      way,
                      criterion.id(),
                      strongest.map(Strength::id).orElse("none"))));
        });
  }
}
