package evisor.decision;

import evisor.model.Effect;
import evisor.model.Level;
import evisor.model.Outcome;
import evisor.model.PredictedTrain;
import evisor.rules.Finding;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Where a train that is not excluded stands on every level.
 *
 * @param train the train
 * @param findings what the rules said of it
 * @param practice how usual it is
 * @param need the grade of purity that is needed
 * @param grade the grade that it reaches
 * @param preferred the figure that is preferred; empty where nothing is, or it is not known
 * @param places its place on each level on which trains are compared, in their order; less is
 *     better
 */
public record TrainStanding(
    PredictedTrain train,
    List<Finding> findings,
    TrainPractice practice,
    int need,
    int grade,
    OptionalDouble preferred,
    List<Integer> places) {

  /** Returns where the train stands, with something else predicted of it. */
  public TrainStanding with(Outcome outcome) {
    return new TrainStanding(
        train.with(outcome), findings, practice, need, grade, preferred, places);
  }

  /** Returns the findings that lay down a condition, those of the first level first. */
  public List<Finding> conditions() {
    return findings.stream().filter(finding -> finding.effect() == Effect.CONDITION).toList();
  }

  /** Returns the conditions of one level. */
  public List<Finding> conditions(Level level) {
    return conditions().stream().filter(finding -> finding.rule().level() == level).toList();
  }

  /** Returns whether it cannot become as clean as is needed. */
  public boolean fallsShort() {
    return grade < need;
  }
}
