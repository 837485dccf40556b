package evisor.rules;

import evisor.model.Effect;
import evisor.rules.text.Rule;
import java.util.function.Supplier;

/**
 * What one rule said about one train, or about the plan.
 *
 * @param rule the rule that fired
 * @param sentence its sentence, which is worked out only when somebody reads it
 */
public record Finding(Rule rule, Supplier<String> sentence) {

  /** Returns what the finding does. */
  public Effect effect() {
    return rule.verb().effect();
  }

  /** Returns one sentence for a planner, with the figures that decided it. */
  public String message() {
    return sentence.get();
  }
}
