package evisor.model;

/** What a train is judged by. */
public enum Criterion implements Term {
  PURITY,
  PARTICLES,
  TIME,
  THROUGHPUT,
  HANDS_ON,
  COST,
  GMP,
  INTEGRITY,
  SIMPLICITY
}
