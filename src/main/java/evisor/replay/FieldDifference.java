package evisor.replay;

import evisor.model.Term;

/**
 * One field of an answer that is not the same any more.
 *
 * @param field its name
 * @param kind how it differs
 */
public record FieldDifference(String field, Kind kind) {

  /** How a field differs. */
  public enum Kind implements Term {
    ONLY_THEN,
    ONLY_NOW,
    CHANGED
  }
}
