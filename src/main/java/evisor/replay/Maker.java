package evisor.replay;

import evisor.model.Term;

/** What an answer is made of, each told by a digest in its provenance. */
public enum Maker implements Term {
  PROGRAM,
  RULES,
  KNOWLEDGE,
  REQUEST;

  /** Returns the field of the provenance that has its digest. */
  String field() {
    return id() + "_digest";
  }
}
