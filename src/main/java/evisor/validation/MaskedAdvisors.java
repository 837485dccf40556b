package evisor.validation;

import evisor.advice.Advisor;
import evisor.knowledge.Core;
import evisor.knowledge.Knowledge;
import evisor.model.Basis;
import evisor.rules.RuleSet;
import evisor.rules.text.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who answers as if some claims had never been made: without rules that rest on them alone, without
 * the samples that cores are shown for by them alone, and without some precedents. Figures stay:
 * they size a plan and name no train. Safe for use by many threads.
 */
public final class MaskedAdvisors {

  private final Knowledge knowledge;
  private final RuleSet rules;
  private final Advisor unmasked;
  private final Map<Masked, Advisor> made = new ConcurrentHashMap<>();

  /** Takes the rules and knowledge of which parts are masked. */
  public MaskedAdvisors(Knowledge knowledge, RuleSet rules) {
    this.knowledge = knowledge;
    this.rules = rules;
    this.unmasked = new Advisor(knowledge, rules.plain(knowledge));
  }

  /** What is left out: ids of rules and precedents, and what the cores become. */
  private record Masked(List<String> rules, List<Core> cores, SortedSet<String> rows) {}

  /** Returns who answers by everything. */
  public Advisor unmasked() {
    return unmasked;
  }

  /** Returns who answers without some claims and precedents. */
  public Advisor without(SortedSet<String> claims, SortedSet<String> rows) {
    Masked masked =
        new Masked(
            rules.ids().stream().filter(id -> restsOn(claims, id)).toList(),
            knowledge.cores().stream().map(core -> core.without(claims)).toList(),
            rows);
    return rows.isEmpty() && masked.rules().isEmpty() && masked.cores().equals(knowledge.cores())
        ? unmasked
        : made.computeIfAbsent(masked, this::advisor);
  }

  private boolean restsOn(Set<String> claims, String id) {
    Rule rule = rules.rule(id).orElseThrow();
    return rule.basis() == Basis.EVIDENCE
        && !rule.evidence().isEmpty()
        && claims.containsAll(rule.evidence());
  }

  private Advisor advisor(Masked masked) {
    RuleSet left = rules;
    for (String id : masked.rules()) {
      left = left.without(id);
    }
    Knowledge known = knowledge.with(masked.cores(), knowledge.precedents().without(masked.rows()));
    return new Advisor(known, left.plain(known));
  }
}
