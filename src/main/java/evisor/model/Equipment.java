package evisor.model;

/** Capital equipment; consumables are always taken to be obtainable. */
public enum Equipment implements Term {
  BENCHTOP_CENTRIFUGE,
  HIGH_SPEED_CENTRIFUGE,
  ULTRACENTRIFUGE,
  TFF_SYSTEM,
  CHROMATOGRAPHY_SYSTEM
}
