package evisor.advice;

import evisor.model.Term;

/** How strongly a train is recommended. */
public enum Strength implements Term {
  /** It is established here, and nothing has to be met first. */
  STRONG,
  /** It is shown or adapted, or fit on a condition. */
  CONDITIONAL,
  /** Nobody is known to have done it. */
  DEVELOPMENT_NEEDED
}
