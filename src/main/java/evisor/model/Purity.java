package evisor.model;

/** How clean the vesicles must be, in rising order. */
public enum Purity implements Term {
  LOW,
  MEDIUM,
  HIGH
}
