package evisor.precedents;

import evisor.model.Term;

/** How well it is known who a research group is. */
public enum GroupBasis implements Term {
  /** Its laboratory or company is known. */
  KNOWN,
  /** Only the first author is known. */
  FIRST_AUTHOR,
  /** The text that was read names nobody, so that the paper stands for the group. */
  UNNAMED
}
