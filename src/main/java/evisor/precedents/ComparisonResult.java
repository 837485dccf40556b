package evisor.precedents;

import evisor.model.Term;

/** How a train came out against another one. */
public enum ComparisonResult implements Term {
  BETTER,
  EQUAL,
  WORSE
}
