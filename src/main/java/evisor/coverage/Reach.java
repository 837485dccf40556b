package evisor.coverage;

import evisor.model.Term;

/** How far the cases reach one side of a condition. */
public enum Reach implements Term {
  /** It never came out so. */
  NEVER,
  /** It came out so, and whether the rule fired never hung on it. */
  NOT_DECIDING,
  /** It came out so and decided: turned over, it alone would change whether the rule fires. */
  DECIDING
}
