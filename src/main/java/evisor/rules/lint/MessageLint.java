package evisor.rules.lint;

import evisor.files.FileFaults;
import evisor.files.FilePlace;
import evisor.files.Nearest;
import evisor.rules.language.RuleText;
import evisor.rules.language.RuleText.Binding;
import evisor.rules.text.MessageTemplate;
import evisor.rules.text.RuleId;
import evisor.rules.text.RuleTexts;
import evisor.speech.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that rules and messages belong together. */
record MessageLint(RuleTexts texts, FileFaults faults) {

  // More than a person reads; a large foreign file would be compared word by word.
  private static final int MOST_ORPHANS = 200;

  /** Returns the names in braces in the message of a rule; without one, all that could be there. */
  List<String> placeholders(RuleText rule) {
    MessageTemplate template = texts.messages().get(rule.id());
    return template == null ? boundNames(rule) : template.names();
  }

  /** Returns the sentence of a rule; empty after a fault. */
  String check(RuleText rule) {
    MessageTemplate template = texts.messages().get(rule.id());
    if (template == null && !texts.hasMessages()) {
      // That the whole file is missing has been said.
      return "";
    }
    if (template == null) {
      faults.add(
          rule.place(),
          "missing-message",
          "the rule " + rule.id() + " has no message in " + texts.messagesShown() + ".",
          "Add a line there: " + rule.id() + " = and a sentence for a planner.");
      return "";
    }
    List<String> bound = boundNames(rule);
    for (String name : template.names()) {
      if (!bound.contains(name)) {
        faults.add(
            template.placeOf(name),
            "unknown-placeholder",
            Phrase.of(
                "{%s} in the message of %s is not bound by the rule%s",
                name,
                rule.id(),
                bound.isEmpty()
                    ? ", which binds nothing."
                    : ", which binds " + String.join(", ", bound) + "."),
            Nearest.to(name, bound).map(near -> "Did you mean {" + near + "}?").orElse(""));
      }
    }
    return template.text();
  }

  private static List<String> boundNames(RuleText rule) {
    List<String> names = new ArrayList<>();
    for (RuleText.Pattern pattern : rule.patterns()) {
      pattern.variable().ifPresent(name -> names.add(name.substring(1)));
      pattern.constraints().stream()
          .filter(Binding.class::isInstance)
          .map(constraint -> ((Binding) constraint).variable().substring(1))
          .forEach(names::add);
    }
    return names;
  }

  /** Reports messages that belong to no rule. */
  void checkOrphans(Set<String> ids) {
    if (ids.isEmpty() || !texts.whole()) {
      return;
    }
    long misnamed = ids.stream().filter(id -> RuleId.of(id).isEmpty()).count();
    if (texts.messages().keySet().stream().filter(id -> !ids.contains(id)).count() <= misnamed) {
      // Each may belong to a rule whose name is no id, which has been said.
      return;
    }
    int found = 0;
    for (Map.Entry<String, MessageTemplate> entry : texts.messages().entrySet()) {
      String id = entry.getKey();
      if (!ids.contains(id) && ++found <= MOST_ORPHANS) {
        faults.add(
            entry.getValue().place(),
            "orphaned-message",
            "there is no rule " + id + ".",
            Nearest.question(id, ids));
      }
    }
    if (found > MOST_ORPHANS) {
      faults.add(
          FilePlace.of(texts.messagesShown()),
          "orphaned-message",
          found + " messages belong to no rule; the first " + MOST_ORPHANS + " are listed.",
          "Is this the file of messages of these rules?");
    }
  }
}
