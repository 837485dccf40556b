package evisor.replay;

import evisor.model.Term;

/** What an answer is made of, each told by a digest in its provenance. */
public enum Maker implements Term {
  PROGRAM,
  RULES,
  KNOWLEDGE,
  REQUEST,
  /** The profile of the laboratory; an answer to none names none. */
  LABORATORY;

  /** Returns the field of the provenance that has its digest. */
  String field() {
    return this == LABORATORY ? "lab_digest" : id() + "_digest";
  }
}
