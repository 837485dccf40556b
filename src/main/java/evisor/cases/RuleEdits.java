package evisor.cases;

import evisor.rules.ChangeReach;
import evisor.rules.RuleSet;
import evisor.rules.language.ExprText;
import evisor.rules.language.RuleText;
import evisor.rules.language.RuleText.Binding;
import evisor.rules.text.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the rules that an edit changed, to see which answers it can have changed. */
final class RuleEdits {

  private RuleEdits() {}

  /** Returns what differs between two sets of rules; that a rule stands elsewhere is nothing. */
  static List<ChangeReach> between(RuleSet before, RuleSet after) {
    SortedSet<String> ids = new TreeSet<>(before.ids());
    ids.addAll(after.ids());
    List<ChangeReach> changes = new ArrayList<>();
    for (String id : ids) {
      if (!text(id, before).equals(text(id, after))) {
        changes.add(
            new ChangeReach(
                before.plain(id), after.plain(id), !words(id, before).equals(words(id, after))));
      }
    }
    return List.copyOf(changes);
  }

  private static List<String> text(String id, RuleSet rules) {
    return rules.rule(id).map(rule -> List.of(rule.text(), rule.message())).orElse(List.of());
  }

  private static List<String> words(String id, RuleSet rules) {
    Optional<Rule> rule = rules.rule(id);
    Optional<RuleText> text = rules.text(id);
    if (rule.isEmpty() || text.isEmpty()) {
      return List.of();
    }
    List<String> words = new ArrayList<>();
    words.add(rule.get().title());
    words.add(rule.get().level().id());
    rule.get().criterion().ifPresent(criterion -> words.add(criterion.id()));
    words.add(rule.get().basis().id());
    words.add(String.join(" ", rule.get().evidence()));
    words.add(rule.get().message());
    words.add(text.get().consequence().method());
    text.get().consequence().arguments().forEach(argument -> words.add(ExprText.of(argument)));
    for (RuleText.Pattern pattern : text.get().patterns()) {
      for (RuleText.Constraint constraint : pattern.constraints()) {
        if (constraint instanceof Binding binding) {
          words.add(binding.variable() + " : " + ExprText.of(binding.source()));
        }
      }
    }
    return words;
  }
}
