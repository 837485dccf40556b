package evisor.model;

/**
 * A word of a closed set, written in requests, knowledge files and answers in lower-case with
 * hyphens.
 */
public interface Term {

  /** Returns the constant's name as Java spells it; every enum has it. */
  String name();

  /** Returns the word as files and answers spell it, for example {@code size-exclusion}. */
  default String id() {
    return Spelling.of(name());
  }
}
