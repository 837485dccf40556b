package evisor.coverage;

import evisor.advice.AssessedTrain;
import evisor.advice.Recommendation;
import evisor.cases.CaseResult;
import evisor.model.Request;
import evisor.model.Train;
import evisor.rules.RuleBase;
import evisor.rules.plain.Clause;
import evisor.rules.plain.PlainRule;
import evisor.rules.plain.Shadow;
import evisor.rules.plain.Sides;
import evisor.rules.text.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which rules fire in the cases, and which conditions the cases reach from both sides. A case
 * speaks by its own request with all trains; the points of its map, of which it expects only who
 * comes first, do not count.
 *
 * @param rules what the cases say of each rule, in the order of ids
 */
public record Coverage(List<RuleCoverage> rules) {

  private record Asked(CaseResult of, Request request, List<Train> trains) {
    static Asked of(CaseResult result) {
      Recommendation answer = result.answer().whole().orElseThrow();
      return new Asked(
          result, answer.request(), answer.assessed().stream().map(AssessedTrain::train).toList());
    }
  }

  /**
   * Returns what cases reach, worked out on all processors.
   *
   * @param results the cases with their answers, which were kept whole
   * @param base the rules that the answers were worked out with
   */
  public static Coverage of(List<CaseResult> results, RuleBase base) {
    List<Asked> asked = results.stream().map(Asked::of).toList();
    return new Coverage(
        base.rules().parallelStream().map(rule -> of(rule, base.plain(rule), asked)).toList());
  }

  private static RuleCoverage of(Rule rule, PlainRule plain, List<Asked> asked) {
    Sides sides = new Sides(plain);
    int cases = 0;
    for (Asked one : asked) {
      sides.see(one.request(), one.trains());
      cases += one.of().answer().fired().contains(rule.id()) ? 1 : 0;
    }
    List<Clause> clauses = sides.clauses();
    List<ConditionCoverage> conditions = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      Reach whenTrue = reach(sides, i, /* side= */ true);
      Reach whenFalse = reach(sides, i, /* side= */ false);
      conditions.add(
          new ConditionCoverage(
              clauses.get(i),
              whenTrue,
              whenFalse,
              whenFalse == Reach.NOT_DECIDING ? obstacle(plain, i, asked) : Optional.empty()));
    }
    return new RuleCoverage(rule, cases, List.copyOf(conditions));
  }

  private static Optional<Obstacle> obstacle(PlainRule plain, int clause, List<Asked> asked) {
    Shadow shadow = new Shadow(plain, clause);
    for (Asked one : asked) {
      shadow.see(one.request(), one.trains());
    }
    return shadow
        .nearest()
        .map(
            near ->
                new Obstacle(
                    shadow.always(),
                    asked.get(near.request()).of().tested().id(),
                    near.train().map(Train::name).orElse(""),
                    near.failing()));
  }

  private static Reach reach(Sides sides, int clause, boolean side) {
    if (sides.decided(clause, side)) {
      return Reach.DECIDING;
    }
    return sides.seen(clause, side) ? Reach.NOT_DECIDING : Reach.NEVER;
  }

  /** Returns how many rules fire in a case. */
  public int fired() {
    return (int) rules.stream().filter(rule -> rule.cases() > 0).count();
  }

  /** Returns how many conditions there are. */
  public int conditions() {
    return rules.stream().mapToInt(rule -> rule.conditions().size()).sum();
  }

  /** Returns how many conditions are reached from both sides. */
  public int covered() {
    return conditions() - rules.stream().mapToInt(rule -> rule.uncovered().size()).sum();
  }

  /** Returns how many sides of conditions are reached; there are twice as many as conditions. */
  public int sides() {
    return rules.stream()
        .flatMap(rule -> rule.conditions().stream())
        .flatMapToInt(
            condition ->
                IntStream.of(
                    condition.whenTrue() == Reach.DECIDING ? 1 : 0,
                    condition.whenFalse() == Reach.DECIDING ? 1 : 0))
        .sum();
  }
}
