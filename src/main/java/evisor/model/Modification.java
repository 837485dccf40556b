package evisor.model;

/** Whether cells or vesicles are engineered; {@link #UNSTATED} where the request does not say. */
public enum Modification implements Term {
  NONE,
  GENE_MODIFIED_CELLS,
  LOADED_NUCLEIC_ACID,
  LOADED_OTHER,
  UNSTATED
}
