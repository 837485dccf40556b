package evisor.robustness;

import evisor.decision.Decision;
import evisor.decision.LevelOrder;
import evisor.decision.TrainStanding;
import evisor.model.Effect;
import evisor.model.Level;
import evisor.rules.Finding;
import evisor.rules.text.Rule;
import java.util.ArrayList;
import java.util.List;

/** How far to the front a candidate can stand on every level, however its figures turn out. */
final class BestPlaces {

  private BestPlaces() {}

  /** Returns the places that it has if all that hangs on figures speaks for it. */
  static List<Integer> of(Decision decision, DrawnCandidate candidate, FigureRules rules) {
    List<Finding> fixed = candidate.fixed();
    TrainStanding standing =
        decision.order().standing(candidate.train(), fixed, candidate.practice());
    List<Integer> places = new ArrayList<>(standing.places());
    for (int r = 0; r < rules.size(); r++) {
      Rule rule = rules.rule(r);
      int at = LevelOrder.LEVELS.indexOf(rule.level());
      if (rule.verb().effect() == Effect.GRADE) {
        places.set(at, 0);
      }
    }
    int last = LevelOrder.LEVELS.indexOf(Level.PRIORITY);
    places.set(last, Integer.MIN_VALUE);
    return places;
  }
}
