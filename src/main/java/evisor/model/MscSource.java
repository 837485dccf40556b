package evisor.model;

/** Where mesenchymal stem cells came from; {@link #UNSTATED} where the request does not say. */
public enum MscSource implements Term {
  BONE_MARROW,
  ADIPOSE,
  UMBILICAL_CORD,
  PLACENTA,
  DENTAL_PULP,
  IPSC_DERIVED,
  OTHER,
  UNSTATED
}
