package evisor.model;

/** What the isolated vesicles are for. */
public enum Use implements Term {
  RNA,
  PROTEOMICS,
  LIPIDOMICS,
  METABOLOMICS,
  DIAGNOSTICS,
  IMAGING,
  FLOW_CYTOMETRY,
  FUNCTIONAL_IN_VITRO,
  IN_VIVO_THERAPY,
  DRUG_DELIVERY,
  VACCINE,
  COSMETICS,
  CHARACTERISATION,
  BIOBANKING
}
