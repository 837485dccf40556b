package evisor.kept;

import evisor.model.Term;

/** What a laboratory made of an answer. */
public enum Stance implements Term {
  /** It does what was recommended. */
  TAKEN("We took this"),
  /** It did something else, which says nothing against the answer. */
  OTHERWISE("We did something else"),
  /** It holds the answer to be wrong. */
  DISPUTED("This is not what we would do");

  private final String label;

  Stance(String label) {
    this.label = label;
  }

  /** Returns how people say it, in English. */
  public String label() {
    return label;
  }
}
