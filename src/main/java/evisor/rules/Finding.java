package evisor.rules;

import evisor.model.Effect;
import evisor.rules.text.Rule;
import java.util.function.Supplier;

/** What one rule said about one train, or about the plan. */
public final class Finding {

  private final Rule rule;
  private final Supplier<String> message;

  /**
   * Takes the rule that fired and its sentence, which is worked out only when somebody reads it.
   *
   * @param rule the rule
   * @param message its sentence with the figures that decided it
   */
  public Finding(Rule rule, Supplier<String> message) {
    this.rule = rule;
    this.message = message;
  }

  /** Returns the rule that fired. */
  public Rule rule() {
    return rule;
  }

  /** Returns what the finding does. */
  public Effect effect() {
    return rule.verb().effect();
  }

  /** Returns one sentence for a planner, with the figures that decided it. */
  public String message() {
    return message.get();
  }
}
