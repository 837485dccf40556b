package evisor.model;

/** What a finding does. */
public enum Effect implements Term {
  ASK,
  REFUSE,
  EXCLUDE,
  CONDITION,
  NEED,
  GRADE,
  USUAL,
  PREFER,
  CAUTION,
  ADVISE,
  STUDY,
  REQUIRE,
  PARAMETER
}
