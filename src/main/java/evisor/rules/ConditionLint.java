package evisor.rules;

import evisor.json.Faults;
import evisor.rules.language.RuleText;

/** Checks the conditions of a rule. */
final class ConditionLint {

  ConditionLint(RuleText text, Faults faults) {}

  void check() {}
}
