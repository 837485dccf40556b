package evisor.model;

/** What a finding does. */
public enum Effect implements Term {
  EXCLUDE,
  AGAINST,
  FOR,
  CAUTION,
  PARAMETER
}
