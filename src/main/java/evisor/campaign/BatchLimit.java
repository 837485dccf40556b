package evisor.campaign;

import evisor.model.Term;

/** Why no more samples are processed together in a campaign. */
public enum BatchLimit implements Term {
  /** The request says how many samples are finished per day. */
  STATED,
  /** There are no more, or no more come while samples are collected. */
  SAMPLES,
  /** More would take another working day. */
  DAY,
  /** The hands at hand would not be through with more. */
  HANDS
}
