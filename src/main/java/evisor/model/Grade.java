package evisor.model;

/** How well a step parts vesicles from what is like them. */
public enum Grade implements Term {
  /** It gathers or concentrates, and parts nothing that matters. */
  NONE,
  /** It parts what differs much from vesicles. */
  COARSE,
  /** It parts what differs little from vesicles. */
  FINE
}
