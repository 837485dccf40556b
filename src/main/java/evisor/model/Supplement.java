package evisor.model;

/** What the conditioning medium contained while vesicles were collected. */
public enum Supplement implements Term {
  NONE,
  FBS,
  FBS_EV_DEPLETED,
  PLATELET_LYSATE,
  PLATELET_LYSATE_EV_DEPLETED,
  UNSTATED
}
