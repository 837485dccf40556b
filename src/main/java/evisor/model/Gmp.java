package evisor.model;

/** How far good manufacturing practice binds the plan, in rising order. */
public enum Gmp implements Term {
  NONE,
  COMPATIBLE,
  FULL
}
