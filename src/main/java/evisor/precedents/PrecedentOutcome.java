package evisor.precedents;

import evisor.model.Term;

/** What a row says of its train. */
public enum PrecedentOutcome implements Term {
  /** The group used it, and compared nothing. */
  USED(true),
  /** It was the better one for what it was done for. */
  WON(true),
  LOST(false),
  EQUAL(true),
  /** It did not do what it was done for. */
  FAILED(false);

  private final boolean favours;

  PrecedentOutcome(boolean favours) {
    this.favours = favours;
  }

  /** Returns whether it is a reason to do the same. */
  public boolean favours() {
    return favours;
  }
}
