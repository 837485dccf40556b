package evisor.model;

/** Whose rules for medicinal products apply; {@link #UNSTATED} where the request does not say. */
public enum Region implements Term {
  EU,
  US,
  OTHER,
  UNSTATED
}
