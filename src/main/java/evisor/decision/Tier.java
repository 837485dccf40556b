package evisor.decision;

import evisor.model.Term;

/** How certain it is that a train works here; it orders nothing. */
public enum Tier implements Term {
  /**
   * Several research groups used it for just this sample, purpose and format, or a product for
   * people is made by it.
   */
  ESTABLISHED,
  /** One group did. */
  SHOWN,
  /** It was used for something like it. */
  ADAPTED,
  /** Nobody is known to have used it. */
  UNTRIED
}
