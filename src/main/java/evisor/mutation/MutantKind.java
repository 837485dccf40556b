package evisor.mutation;

import evisor.model.Term;

/** What is changed. */
public enum MutantKind implements Term {
  /** A number or a rank that a condition compares with is shifted. */
  THRESHOLD(true),
  /** A comparison is turned into its neighbour or its opposite. */
  OPERATOR(true),
  /** A condition, or one of several alternatives, is left out. */
  DROPPED(true),
  /** A condition holds where it did not, and the other way round. */
  NEGATED(true),
  /** A rule is left out. */
  REMOVED(true),
  /** A condition excludes, or an exclusion lays down a condition. */
  TURNED(true),
  /** Another grade is needed or reached, or another train is the most usual one. */
  SAID(true),
  /** The first pass sets another value or format. */
  VALUE(true),
  /** A device takes half as much. */
  CAPACITY(false),
  /** Half or twice as many vesicles come through. */
  RECOVERY(false),
  /** Half or twice as much of a contaminant is left. */
  REMOVAL(false),
  /** A step takes half or twice as long. */
  TIME(false),
  /** A number of the ranking is halved or doubled. */
  RANKING(false),
  /** A core is no longer shown for a sample. */
  SHOWN(false),
  /** A step no longer leaves a residual. */
  RESIDUAL(false),
  /** A step no longer needs an item of equipment. */
  EQUIPMENT(false);

  private final boolean ofRule;

  MutantKind(boolean ofRule) {
    this.ofRule = ofRule;
  }

  /** Returns whether it changes a rule, and not the knowledge base. */
  public boolean ofRule() {
    return ofRule;
  }
}
