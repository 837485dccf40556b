package evisor.answer;

import evisor.model.Term;

/** The parts of an answer that stand below its one screen. */
public enum AnswerPart implements Term {
  /** Everything about trains: parameters, figures, reasons, changes, the other trains. */
  FULL,
  /** What to check, whatever the train. */
  CHECKS,
  /** The papers behind it. */
  SOURCES
}
