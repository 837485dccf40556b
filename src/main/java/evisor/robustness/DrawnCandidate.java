package evisor.robustness;

import evisor.advice.AssessedTrain;
import evisor.decision.TrainPractice;
import evisor.model.Effect;
import evisor.model.Format;
import evisor.model.Method;
import evisor.model.PredictedTrain;
import evisor.model.Step;
import evisor.process.Plan;
import evisor.rules.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A train that no finding excludes but such as a draw may take back.
 *
 * @param train the train as it was predicted
 * @param plan its plan, with the formats that it was predicted with
 * @param fixed the findings that do not hang on predicted figures
 * @param fired ids of the rules about predicted figures that fired
 * @param practice how usual it is
 * @param figures the uncertain figures that it is worked out with, by id
 */
record DrawnCandidate(
    PredictedTrain train,
    Plan plan,
    List<Finding> fixed,
    Set<String> fired,
    TrainPractice practice,
    Map<String, UncertainFigure> figures) {

  /** Returns whether every finding that excludes comes from one of these rules. */
  static boolean maybeFeasible(AssessedTrain assessed, Set<String> figureRules) {
    for (Finding finding : assessed.findings()) {
      if (finding.effect() == Effect.EXCLUDE && !figureRules.contains(finding.rule().id())) {
        return false;
      }
    }
    return true;
  }

  static DrawnCandidate of(
      AssessedTrain assessed, TrainPractice practice, Set<String> figureRules) {
    List<Finding> fixed = new ArrayList<>();
    Set<String> fired = new TreeSet<>();
    for (Finding finding : assessed.findings()) {
      if (figureRules.contains(finding.rule().id())) {
        fired.add(finding.rule().id());
      } else {
        fixed.add(finding);
      }
    }
    return new DrawnCandidate(
        assessed.train(),
        pinned(assessed.plan(), assessed.train().outcome().steps()),
        List.copyOf(fixed),
        fired,
        practice,
        new TreeMap<>());
  }

  /**
   * Returns the plan with the formats that were chosen for it: a planner decides before the figures
   * turn out as they do.
   */
  private static Plan pinned(Plan plan, List<Step> steps) {
    Map<Method, Format> formats = new LinkedHashMap<>(plan.formats());
    for (Step step : steps) {
      if (step.kind() instanceof Method method) {
        formats.putIfAbsent(method, step.format());
      }
    }
    return new Plan(plan.core(), plan.operations(), formats, plan.settings());
  }
}
