package evisor.model;

/** Where a step stands in a train. */
public enum Phase implements Term {
  PREPARATION,
  ISOLATION,
  FINISHING
}
