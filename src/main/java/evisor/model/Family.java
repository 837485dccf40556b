package evisor.model;

/** The four families that are always compared. */
public enum Family implements Term {
  ULTRACENTRIFUGATION,
  FILTRATION,
  CHROMATOGRAPHY,
  PRECIPITATION
}
