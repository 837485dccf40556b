package evisor.rules;

import evisor.json.Faults;
import evisor.rules.language.RuleText;
import java.util.Optional;

/** Checks the one call of a rule's consequence. */
final class ConsequenceLint {

  private final RuleText text;
  private final Faults faults;

  ConsequenceLint(RuleText text, Faults faults) {
    this.text = text;
    this.faults = faults;
  }

  /** Returns what the call does, unless there is no such thing. */
  Optional<Verb> check() {
    return Verb.named(text.consequence().method());
  }
}
