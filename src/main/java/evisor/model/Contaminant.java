package evisor.model;

/** What may have to be gone from the vesicles. */
public enum Contaminant implements Term {
  PROTEIN,
  LIPOPROTEIN,
  NUCLEIC_ACID,
  NON_VESICULAR_PARTICLES
}
