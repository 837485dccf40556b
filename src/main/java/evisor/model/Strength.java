package evisor.model;

/** How much a finding weighs, in rising order; {@link #HARD} is for exclusions alone. */
public enum Strength implements Term {
  WEAK,
  MODERATE,
  STRONG,
  HARD
}
