package evisor.rules;

import evisor.json.Faults;
import evisor.knowledge.Knowledge;
import evisor.rules.language.RuleText;

/** Checks what a rule rests on. */
final class EvidenceLint {

  EvidenceLint(RuleText text, Rule rule, Knowledge knowledge, Faults faults) {}

  void check() {}
}
