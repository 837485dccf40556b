package evisor.explain;

import evisor.model.Method;
import evisor.model.Operation;
import evisor.model.Term;
import evisor.model.Train;
import evisor.rules.trace.ConditionGap;
import evisor.rules.trace.RuleTrace;
import evisor.rules.trace.TracedComparison;
import evisor.rules.typed.FactQuestion;
import java.util.List;

/** How near a rule is to speaking of a train, the nearest first. */
public enum SilenceReason implements Term {
  /** It speaks. */
  FIRES,
  /** Only numbers and ranks are in the way. */
  FIGURES,
  /** It is about such trains, but something else would have to be asked, or be at hand. */
  OTHER_REQUEST,
  /** It is about other trains. */
  OTHER_TRAIN;

  static SilenceReason of(RuleTrace trace, Train train) {
    if (trace.holds()) {
      return FIRES;
    }
    List<TracedComparison> missing = trace.missing();
    if (missing.stream().anyMatch(atom -> isOfOtherTrains(atom, train))) {
      return OTHER_TRAIN;
    }
    return missing.stream().allMatch(SilenceReason::measured) ? FIGURES : OTHER_REQUEST;
  }

  /** Returns whether a distance in figures or ranks says how far a comparison is from passing. */
  static boolean measured(TracedComparison atom) {
    return atom.gap() instanceof ConditionGap.Ranks
        || (atom.gap() instanceof ConditionGap.Figures figures
            && Double.isFinite(figures.difference()));
  }

  /** A figure of a step that the train does not have is none of its own, however near it is. */
  static boolean isOfOtherTrains(TracedComparison atom, Train train) {
    if (!atom.asksTrain()) {
      return false;
    }
    return !measured(atom)
        || asksAbsent(atom.left().questions(), train)
        || asksAbsent(atom.right().questions(), train);
  }

  private static boolean asksAbsent(List<FactQuestion> questions, Train train) {
    for (FactQuestion question : questions) {
      for (Object word : question.words()) {
        if ((word instanceof Method method && !train.has(method))
            || (word instanceof Operation operation && !train.has(operation))) {
          return true;
        }
      }
    }
    return false;
  }
}
