package evisor.rules;

import evisor.rules.CheckedRules.CheckedRule;
import evisor.rules.plain.PlainRule;
import evisor.rules.text.Rule;
import evisor.rules.typed.TypedRule;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The rules for the plain interpreter. */
final class PlainRules {

  private final Map<String, TypedRule> typed = new LinkedHashMap<>();
  private final Map<String, PlainRule> asked;

  /** Takes all rules. */
  PlainRules(Collection<CheckedRule> rules) {
    this(rules, Map.of());
  }

  /** Takes all rules, and those of them that have been made ready already. */
  PlainRules(Collection<CheckedRule> rules, Map<String, PlainRule> asked) {
    rules.forEach(entry -> typed.put(entry.rule().id(), entry.typed()));
    this.asked = new ConcurrentHashMap<>(asked);
  }

  /** Returns all rules. */
  Collection<TypedRule> typed() {
    return typed.values();
  }

  PlainRule of(Rule rule) {
    PlainRule found = asked.get(rule.id());
    if (found == null) {
      found = PlainRule.of(Objects.requireNonNull(typed.get(rule.id())));
      asked.put(rule.id(), found);
    }
    return found;
  }
}
