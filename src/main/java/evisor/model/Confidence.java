package evisor.model;

/** How good the literature behind a claim is, in rising order. */
public enum Confidence implements Term {
  LOW,
  MEDIUM,
  HIGH
}
