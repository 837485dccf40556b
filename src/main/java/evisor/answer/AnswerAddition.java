package evisor.answer;

import evisor.model.Term;

/** What may be added to an answer, because it takes time of its own. */
public enum AnswerAddition implements Term {
  /** The nearest changes of the request that change which train comes first. */
  WHAT_IF,
  /** How often the first-ranked train stays first when figures are drawn. */
  ROBUSTNESS
}
