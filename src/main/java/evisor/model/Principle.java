package evisor.model;

/** By which property a step tells vesicles from the rest. */
public enum Principle implements Term {
  SEDIMENTATION,
  DENSITY,
  SIZE,
  CHARGE,
  AFFINITY,
  HYDROPHOBICITY,
  SOLUBILITY
}
