package evisor.cases;

import evisor.model.Term;

/** How a case came out. */
public enum CaseOutcome implements Term {
  /** Every expectation is met. */
  HELD(false),
  /** An expectation is not met. */
  FAILED(true),
  /** An expectation is not met, and the case says why the rules disagree. */
  KNOWN_DISAGREEMENT(false),
  /** Every expectation is met although the case says that the rules disagree. */
  NO_LONGER_DISAGREES(true);

  private final boolean failure;

  CaseOutcome(boolean failure) {
    this.failure = failure;
  }

  /** Returns whether the suite fails by it. */
  public boolean failure() {
    return failure;
  }
}
