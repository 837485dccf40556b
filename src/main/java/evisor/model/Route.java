package evisor.model;

/** How a product will be given; {@link #UNSTATED} where the request does not say. */
public enum Route implements Term {
  INTRAVENOUS,
  LOCAL,
  INHALED,
  INTRANASAL,
  TOPICAL,
  ORAL,
  UNSTATED
}
