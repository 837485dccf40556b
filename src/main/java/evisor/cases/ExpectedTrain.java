package evisor.cases;

import evisor.advice.AssessedTrain;
import evisor.model.Method;
import java.util.List;

/**
 * What must hold of one train, feasible or not; all that is given must.
 *
 * @param core its core
 * @param findings ids of rules that must have fired for it
 * @param noFindings ids of rules that must not have fired for it
 * @param above cores whose trains must stand behind it, or be excluded while it is not
 * @param standing on which levels it must be fit on a condition only, and which grade it must reach
 * @param steps steps that it must have
 * @param outcome what must come out of it: steps that it must not have, what it must need and
 *     leave, and where what is predicted of it must lie
 */
record ExpectedTrain(
    List<Method> core,
    List<String> findings,
    List<String> noFindings,
    List<List<Method>> above,
    List<Expectation<AssessedTrain>> standing,
    List<ExpectedStep> steps,
    List<Expectation<AssessedTrain>> outcome) {

  /** Returns whether anything is expected of its steps, or of what is predicted of it. */
  boolean looksAtSteps() {
    return !steps.isEmpty() || !outcome.isEmpty();
  }

  /** Returns whether nothing is expected. */
  boolean isEmpty() {
    return findings.isEmpty()
        && noFindings.isEmpty()
        && above.isEmpty()
        && standing.isEmpty()
        && steps.isEmpty()
        && outcome.isEmpty();
  }
}
