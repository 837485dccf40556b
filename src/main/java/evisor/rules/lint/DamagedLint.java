package evisor.rules.lint;

import evisor.files.Diagnostic;
import evisor.files.Faults;
import evisor.model.Lexicon;
import evisor.rules.language.DamagedRule;
import evisor.rules.language.RuleText;
import evisor.rules.text.RuleId;
import evisor.rules.text.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks what could be read of a rule that cannot be read as a whole, and leaves out what may
 * follow from the rest.
 */
final class DamagedLint {

  /** What may be said only because an entry of metadata could not be read. */
  private static final Set<String> OF_THE_HEAD = Set.of("missing-metadata", "rule-name");

  /** What may be said only because a condition or the consequence could not be read. */
  private static final Set<String> OF_THE_BODY =
      Set.of(
          "idle-train",
          "no-train",
          "pattern-order",
          "request-count",
          "train-variable",
          "unknown-placeholder",
          "unknown-variable",
          "unused-binding");

  private final MessageLint messages;
  private final Lexicon lexicon;
  private final Faults faults;

  DamagedLint(MessageLint messages, Lexicon lexicon, Faults faults) {
    this.messages = messages;
    this.lexicon = lexicon;
    this.faults = faults;
  }

  void check(DamagedRule rule) {
    Faults own = new Faults();
    RuleText text = rule.text();
    Optional<Verb> verb =
        text.consequence().method().isEmpty()
            ? Optional.empty()
            : new ConsequenceLint(text, lexicon, own).check();
    new Metadata(text, own).rule(verb.orElse(Verb.CAUTION), "");
    List<String> placeholders = messages.placeholders(text);
    new PatternLint(text, placeholders, verb.filter(Verb::composes).isPresent(), lexicon, own)
        .check();
    if (RuleId.of(text.id()).isPresent()) {
      messages.with(own).check(text);
    }
    List<Diagnostic> sure = new ArrayList<>();
    for (Diagnostic found : own.diagnostics()) {
      boolean follows =
          (!rule.headRead() && OF_THE_HEAD.contains(found.lint()))
              || (!rule.bodyRead() && OF_THE_BODY.contains(found.lint()));
      if (!follows) {
        sure.add(found);
      }
    }
    faults.addAll(sure);
  }
}
