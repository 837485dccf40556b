package evisor.rules;

import evisor.knowledge.Knowledge;
import evisor.rules.text.Rule;
import evisor.rules.typed.TypedRule;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Rules that have passed the lint.
 *
 * @param digest SHA-256 over files of rules and messages
 * @param knowledge the knowledge base that they were checked against; read from the cache when it
 *     is asked for
 * @param compiled key of their compiled form in the cache; empty where they were not compiled
 * @param rules the rules, in the order of ids; read from the cache when they are asked for
 */
record CheckedRules(
    String digest,
    Supplier<Knowledge> knowledge,
    String compiled,
    Supplier<List<CheckedRule>> rules) {

  /**
   * A rule with its names resolved.
   *
   * @param rule the rule
   * @param typed the same rule as the plain interpreter runs it
   */
  record CheckedRule(Rule rule, TypedRule typed) {

    /** Returns what its variables stand for, by name without the dollar sign. */
    Map<String, BoundValue> bindings() {
      return BoundValue.of(typed);
    }
  }
}
