package evisor.rules;

import evisor.rules.text.Rule;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Rules that have passed the lint.
 *
 * @param digest SHA-256 over files of rules and messages
 * @param knowledge digest of the knowledge base that they were checked against
 * @param compiled key of their compiled form in the cache
 * @param rules the rules, in the order of ids; read from the cache when they are asked for
 */
record CheckedRules(
    String digest, String knowledge, String compiled, Supplier<List<CheckedRule>> rules) {

  /**
   * A rule and what its variables stand for.
   *
   * @param rule the rule
   * @param bindings values by name of the variable, without the dollar sign
   */
  record CheckedRule(Rule rule, Map<String, BoundValue> bindings) {}
}
