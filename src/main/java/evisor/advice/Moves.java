package evisor.advice;

import evisor.knowledge.RankingParameters;
import evisor.model.Criterion;
import evisor.model.Effect;
import evisor.model.Strength;
import evisor.rules.text.Rule;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How far arguments move the attainment of each criterion: of several that bear on one, the
 * strongest each way.
 */
public final class Moves {

  private final Map<Strength, Double> steps;
  private final EnumMap<Criterion, Double> raised = new EnumMap<>(Criterion.class);
  private final EnumMap<Criterion, Double> lowered = new EnumMap<>(Criterion.class);

  private Moves(Map<Strength, Double> steps) {
    this.steps = steps;
  }

  /** Returns the moves of no argument. */
  static Moves none(RankingParameters parameters) {
    return new Moves(parameters.steps());
  }

  /** Returns the same moves, to be added to apart. */
  public Moves copy() {
    Moves copy = new Moves(steps);
    copy.raised.putAll(raised);
    copy.lowered.putAll(lowered);
    return copy;
  }

  /** Adds what a rule says that fired; what is no argument moves nothing. */
  public void hear(Rule rule) {
    Effect effect = rule.verb().effect();
    if (effect == Effect.FOR) {
      raised.merge(rule.criterion(), step(rule.strength()), Math::max);
    } else if (effect == Effect.AGAINST) {
      lowered.merge(rule.criterion(), -step(rule.strength()), Math::min);
    }
  }

  /** Returns by how much an argument of a strength moves an attainment. */
  double step(Strength strength) {
    return Objects.requireNonNull(steps.get(strength));
  }

  /**
   * Returns an attainment, 0 to 1, moved by the arguments: first up, at most to 1, for surplus
   * earns nothing, then down.
   */
  double moved(Criterion criterion, double attainment) {
    return moved(
        attainment, raised.getOrDefault(criterion, 0.0), lowered.getOrDefault(criterion, 0.0));
  }

  /** Returns the same moved by one argument for, 0 or more, and one against, 0 or less. */
  static double moved(double attainment, double raised, double lowered) {
    return Attainment.clip(Attainment.clip(attainment + raised) + lowered);
  }
}
