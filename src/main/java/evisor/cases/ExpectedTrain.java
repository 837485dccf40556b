package evisor.cases;

import evisor.model.Method;
import evisor.model.StepKind;
import java.util.List;

/**
 * What must hold of one train, feasible or not; all that is given must.
 *
 * @param core its core
 * @param findings ids of rules that must have fired for it
 * @param noFindings ids of rules that must not have fired for it
 * @param above cores whose trains must stand behind it, or be excluded while it is not
 * @param arguments how strongly rules must argue for and against it
 * @param steps steps that it must have
 * @param noSteps steps that it must not have
 * @param handling what it must need and leave
 * @param figures where what is predicted of it must lie
 */
record ExpectedTrain(
    List<Method> core,
    List<String> findings,
    List<String> noFindings,
    List<List<Method>> above,
    ExpectedArguments arguments,
    List<ExpectedStep> steps,
    List<StepKind> noSteps,
    ExpectedHandling handling,
    ExpectedFigures figures) {

  /** Returns whether nothing is expected. */
  boolean isEmpty() {
    return findings.isEmpty()
        && noFindings.isEmpty()
        && above.isEmpty()
        && arguments.isEmpty()
        && steps.isEmpty()
        && noSteps.isEmpty()
        && handling.isEmpty()
        && figures.isEmpty();
  }
}
