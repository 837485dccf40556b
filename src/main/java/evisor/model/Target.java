package evisor.model;

/** Which vesicles are wanted. */
public enum Target implements Term {
  SMALL_EV,
  ALL_EV,
  SUBTYPE
}
