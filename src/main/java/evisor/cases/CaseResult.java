package evisor.cases;

import java.util.List;

/**
 * A case, the answer to it, and what held.
 *
 * @param tested the case
 * @param answer the answer; kept whole at least where an expectation is not met
 * @param checks how each expectation came out, in the order of the case schema
 */
public record CaseResult(Case tested, KeptAnswer answer, List<ExpectationCheck> checks) {

  /** Returns how the case came out. */
  public CaseOutcome outcome() {
    boolean held = checks.stream().allMatch(ExpectationCheck::held);
    if (tested.disagreement().isPresent()) {
      return held ? CaseOutcome.NO_LONGER_DISAGREES : CaseOutcome.KNOWN_DISAGREEMENT;
    }
    return held ? CaseOutcome.HELD : CaseOutcome.FAILED;
  }

  /** Returns the checks that did not hold. */
  public List<ExpectationCheck> unmet() {
    return checks.stream().filter(check -> !check.held()).toList();
  }
}
