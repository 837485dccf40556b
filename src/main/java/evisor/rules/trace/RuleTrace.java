package evisor.rules.trace;

import evisor.model.Request;
import evisor.model.Train;
import evisor.rules.typed.TypedCondition;
import java.util.List;

/**
 * What became of every condition of one rule.
 *
 * @param rule the rule's id
 * @param checks its conditions, those on the request first; all must hold
 */
public record RuleTrace(String rule, List<TracedCondition> checks) {

  /**
   * Returns what becomes of conditions for a request and a train.
   *
   * @param rule the id of the rule whose conditions they are
   */
  public static RuleTrace of(
      String rule, List<TypedCondition> conditions, Request request, Train train) {
    return new RuleTrace(rule, ConditionTracing.of(conditions, request, train));
  }

  /** Returns whether the rule fires. */
  public boolean holds() {
    return checks.stream().allMatch(TracedCondition::holds);
  }

  /**
   * Returns the comparisons that would have to come out otherwise for the rule to fire: all that
   * are missing, of alternatives those that miss least; none where it fires.
   */
  public List<TracedComparison> missing() {
    return checks.stream().flatMap(check -> check.missing().stream()).toList();
  }

  /**
   * Returns the sets of comparisons each of which keeps the rule from firing if all in the set come
   * out otherwise; none where it does not fire.
   */
  public List<List<TracedComparison>> releases() {
    return holds()
        ? checks.stream().flatMap(check -> check.releases().stream()).toList()
        : List.of();
  }

  /** Returns by how much the rule misses, for putting traces in order; 0 where it fires. */
  public double distance() {
    double sum = 0;
    for (TracedCondition check : checks) {
      sum += check.distance();
    }
    return sum;
  }
}
