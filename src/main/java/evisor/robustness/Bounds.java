package evisor.robustness;

import evisor.decision.Decision;
import evisor.decision.LevelOrder;
import evisor.decision.Standing;
import evisor.model.Effect;
import evisor.model.Level;
import evisor.rules.Finding;
import evisor.rules.text.Rule;
import java.util.ArrayList;
import java.util.List;

/** Between which places a candidate stands on every level, however its figures turn out. */
final class Bounds {

  private Bounds() {}

  /** Returns the places that it has if nothing that hangs on figures speaks against it. */
  static List<Integer> best(Decision decision, Candidate candidate, FigureRules rules) {
    return places(decision, candidate, rules, /* well= */ true);
  }

  /** Returns the places that it has if all that hangs on figures speaks against it. */
  static List<Integer> worst(Decision decision, Candidate candidate, FigureRules rules) {
    return places(decision, candidate, rules, /* well= */ false);
  }

  private static List<Integer> places(
      Decision decision, Candidate candidate, FigureRules rules, boolean well) {
    List<Finding> fixed = candidate.fixed();
    Standing standing = decision.order().standing(candidate.train(), fixed, candidate.practice());
    List<Integer> places = new ArrayList<>(standing.places());
    for (int r = 0; r < rules.size(); r++) {
      Rule rule = rules.rule(r);
      int at = LevelOrder.LEVELS.indexOf(rule.level());
      if (rule.verb().effect() == Effect.CONDITION && !well) {
        places.set(at, 1);
      } else if (rule.verb().effect() == Effect.GRADE) {
        places.set(at, well ? 0 : Integer.MAX_VALUE);
      }
    }
    int last = LevelOrder.LEVELS.indexOf(Level.PRIORITY);
    places.set(last, well ? Integer.MIN_VALUE : Integer.MAX_VALUE);
    return places;
  }
}
