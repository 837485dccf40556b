package evisor.files;

import evisor.model.Term;

/** How bad it is what a diagnostic says. */
public enum Severity implements Term {
  /** The files cannot be used. */
  ERROR,
  /** The files can be used, but something in them is hardly what their author meant. */
  WARNING,
  /** Nothing is wrong, but something may still be done. */
  NOTE
}
