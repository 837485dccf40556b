package evisor.cases;

import evisor.advice.AssessedTrain;
import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Option;
import evisor.cases.ExpectationCheck.Asked;
import evisor.model.Method;
import evisor.model.Step;
import evisor.rules.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Checks what a case expects of one train. */
final class TrainChecks {

  private static final String FIELD = "trains";

  private final ExpectedTrain expected;
  private final String name;
  private final List<ExpectationCheck> checks = new ArrayList<>();

  private TrainChecks(ExpectedTrain expected) {
    this.expected = expected;
    this.name = CaseRunner.name(expected.core());
  }

  /** Returns how each expectation came out. */
  static List<ExpectationCheck> of(ExpectedTrain expected, Recommendation answer) {
    TrainChecks checks = new TrainChecks(expected);
    Optional<AssessedTrain> found =
        answer.assessed().stream()
            .filter(one -> one.train().core().equals(expected.core()))
            .findFirst();
    if (found.isEmpty()) {
      checks.add(false, "is no core that is considered");
    } else {
      checks.findings(found.get());
      expected.above().forEach(core -> checks.above(core, answer));
      checks.all(expected.standing(), found.get());
      checks.steps(found.get().train().outcome().steps());
      checks.all(expected.outcome(), found.get());
    }
    return checks.checks;
  }

  /** Returns how each expectation of its steps, and of what is predicted of it, came out. */
  static List<ExpectationCheck> predicted(ExpectedTrain expected, AssessedTrain train) {
    TrainChecks checks = new TrainChecks(expected);
    checks.steps(train.train().outcome().steps());
    checks.all(expected.outcome(), train);
    return checks.checks;
  }

  private void add(boolean held, String detail) {
    checks.add(new ExpectationCheck(FIELD, held, name + ": " + detail + "."));
  }

  private void all(List<Expectation<AssessedTrain>> all, AssessedTrain found) {
    all.forEach(one -> add(one.holds(found), one.detail(found)));
  }

  private void findings(AssessedTrain found) {
    SortedSet<String> fired = new TreeSet<>();
    Stream.concat(found.findings().stream(), found.studies().stream())
        .map(Finding::rule)
        .forEach(rule -> fired.add(rule.id()));
    for (String rule : expected.findings()) {
      fired(rule, fired.contains(rule), /* wanted= */ true);
    }
    for (String rule : expected.noFindings()) {
      fired(rule, fired.contains(rule), /* wanted= */ false);
    }
  }

  private void fired(String rule, boolean fired, boolean wanted) {
    String said = fired ? " fired for it." : " did not fire for it.";
    checks.add(
        new ExpectationCheck(
            FIELD,
            fired == wanted,
            name + ": " + rule + said,
            Optional.of(new Asked(rule, Optional.of(expected.core())))));
  }

  private void above(List<Method> core, Recommendation answer) {
    int own = rank(expected.core(), answer);
    int other = rank(core, answer);
    String wanted = "expected above " + CaseRunner.name(core) + ", found ";
    add(own < other, wanted + shown(own) + " and that " + shown(other));
  }

  /** Returns the rank of a core; the largest number where it has none. */
  private static int rank(List<Method> core, Recommendation answer) {
    return answer.ranking().stream()
        .filter(option -> option.train().core().equals(core))
        .map(Option::rank)
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }

  private static String shown(int rank) {
    return rank == Integer.MAX_VALUE ? "not feasible" : "at rank " + rank;
  }

  private void steps(List<Step> steps) {
    for (ExpectedStep wanted : expected.steps()) {
      Optional<Step> step = steps.stream().filter(one -> one.kind() == wanted.kind()).findFirst();
      if (step.isEmpty()) {
        add(false, "expected the step " + wanted.kind().id() + ", found none");
        continue;
      }
      List<String> unmet = wanted.unmet(step.get());
      add(
          unmet.isEmpty(),
          wanted.kind().id() + ": " + (unmet.isEmpty() ? "as expected" : String.join("; ", unmet)));
    }
  }
}
