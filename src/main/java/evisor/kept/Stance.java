package evisor.kept;

import evisor.model.Term;

/** What a laboratory made of an answer. */
public enum Stance implements Term {
  /** It does what was recommended. */
  TAKEN,
  /** It did something else, which says nothing against the answer. */
  OTHERWISE,
  /** It holds the answer to be wrong. */
  DISPUTED
}
