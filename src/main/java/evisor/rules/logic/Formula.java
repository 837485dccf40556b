package evisor.rules.logic;

import java.util.List;

/** What must be true of a request and a train, free of negations. */
sealed interface Formula {

  /** Returns what is true of everything. */
  static Formula always() {
    return new Every(List.of());
  }

  /** Returns what is true of nothing. */
  static Formula never() {
    return new Some(List.of());
  }

  /** Returns the formulas that it is made of. */
  default List<Formula> parts() {
    return List.of();
  }

  /** All of its parts are true. */
  record Every(List<Formula> parts) implements Formula {}

  /** One of its parts is true. */
  record Some(List<Formula> parts) implements Formula {}

  /** The answer to a question is among some values. */
  record Among(Subject subject, ValueSet values) implements Formula {}

  static Formula both(Formula one, Formula other) {
    return new Every(List.of(one, other));
  }
}
