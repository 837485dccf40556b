package evisor.rules.logic;

import java.util.List;

/** What must be true of a request and a train, free of negations. */
sealed interface LogicFormula {

  /** Returns what is true of everything. */
  static LogicFormula always() {
    return new Every(List.of());
  }

  /** Returns what is true of nothing. */
  static LogicFormula never() {
    return new Some(List.of());
  }

  /** Returns the formulas that it is made of. */
  default List<LogicFormula> parts() {
    return List.of();
  }

  /** All of its parts are true. */
  record Every(List<LogicFormula> parts) implements LogicFormula {}

  /** One of its parts is true. */
  record Some(List<LogicFormula> parts) implements LogicFormula {}

  /** The answer to a question is among some values. */
  record Among(LogicSubject subject, ValueSet values) implements LogicFormula {}

  static LogicFormula both(LogicFormula one, LogicFormula other) {
    return new Every(List.of(one, other));
  }
}
