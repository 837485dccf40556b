package evisor.model;

/** What the planner would rather have when needs pull apart. */
public enum Priority implements Term {
  BALANCED,
  YIELD,
  PURITY,
  SPEED,
  COST
}
