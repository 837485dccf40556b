package evisor.precedents;

import evisor.model.Term;

/** How much of a source was read for a row. */
public enum ReadingDepth implements Term {
  FULL_TEXT,
  TABLE,
  ABSTRACT,
  /** Another text that quotes the source. */
  SECONDARY
}
