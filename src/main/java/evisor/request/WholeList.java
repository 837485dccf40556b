package evisor.request;

import evisor.model.Term;

/** What a request may say in place of a list of words. */
enum WholeList implements Term {
  /** An empty list. */
  NONE,
  /** Every word that may stand in it. */
  ALL
}
