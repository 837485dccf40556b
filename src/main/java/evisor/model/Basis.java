package evisor.model;

/** On what a rule or a figure rests. */
public enum Basis implements Term {
  EVIDENCE,
  REQUEST,
  ASSUMPTION
}
