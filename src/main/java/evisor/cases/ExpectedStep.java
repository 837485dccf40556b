package evisor.cases;

import evisor.model.Step;
import evisor.model.StepKind;
import java.util.List;

/**
 * A step that a train must have.
 *
 * @param kind the method or operation
 * @param parts what must hold of it
 */
record ExpectedStep(StepKind kind, List<Expectation<Step>> parts) {

  /** Returns what of it a step does not meet, in words; nothing where it meets all. */
  List<String> unmet(Step step) {
    return parts.stream().filter(part -> !part.holds(step)).map(part -> part.detail(step)).toList();
  }
}
