package evisor.advice;

import evisor.model.PredictedTrain;
import evisor.process.Plan;
import evisor.rules.Finding;
import java.util.List;

/**
 * What is known of one core for one request, feasible or not.
 *
 * @param plan how the first pass of rules wants it composed
 * @param train the train with what is predicted of it
 * @param findings all findings about it, those that composed it included, of each effect the
 *     strongest first
 * @param studies what would have to be shown by experiment for it
 */
public record AssessedTrain(
    Plan plan, PredictedTrain train, List<Finding> findings, List<Finding> studies) {

  /** Returns whether a finding excludes it. */
  public boolean excluded() {
    return Finding.excludes(findings);
  }
}
