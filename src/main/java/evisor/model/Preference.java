package evisor.model;

/** What is compared of trains that nothing else tells apart. */
public enum Preference implements Term {
  /** Share of the vesicles that comes through; more is better. */
  RECOVERY,
  /** Hours; fewer are better. */
  HOURS,
  /** Euro; fewer are better. */
  COST,
  /** Grade of purity; higher is better. */
  GRADE
}
