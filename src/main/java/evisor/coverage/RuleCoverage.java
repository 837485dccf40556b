package evisor.coverage;

import evisor.rules.text.Rule;
import java.util.List;

/**
 * What the cases say of one rule.
 *
 * @param rule the rule
 * @param cases in how many cases it fires
 * @param conditions its comparisons, those on the request first
 */
public record RuleCoverage(Rule rule, int cases, List<ConditionCoverage> conditions) {

  /** Returns the comparisons of which a side is not reached. */
  public List<ConditionCoverage> uncovered() {
    return conditions.stream().filter(condition -> !condition.covered()).toList();
  }
}
