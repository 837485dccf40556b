package evisor.rules.lint;

import evisor.rules.text.Rule;
import evisor.rules.typed.TypedRule;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the lint made of rules; whether they are sound, the faults say that it reported. */
public final class LintedRules {

  private final SortedMap<String, Rule> rules = new TreeMap<>();
  private final SortedMap<String, PatternLint> patterns = new TreeMap<>();

  /** Starts without any. */
  public LintedRules() {}

  void put(Rule rule, PatternLint pattern) {
    rules.put(rule.id(), rule);
    patterns.put(rule.id(), pattern);
  }

  /** Returns the rules by id. */
  public SortedMap<String, Rule> rules() {
    return Collections.unmodifiableSortedMap(rules);
  }

  /** Returns the rule of that id with its names resolved; only for one without faults. */
  public TypedRule typed(String id) {
    return Objects.requireNonNull(patterns.get(id)).typed();
  }
}
