package evisor.model;

/**
 * How far a product in use today has come, in rising order; {@link #UNSTATED} without an incumbent.
 */
public enum Stage implements Term {
  UNSTATED,
  RESEARCH,
  PRECLINICAL,
  CLINICAL
}
