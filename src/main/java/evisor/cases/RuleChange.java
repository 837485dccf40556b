package evisor.cases;

import evisor.model.Request;
import evisor.model.Train;
import evisor.rules.RuleSet;
import evisor.rules.language.ExprText;
import evisor.rules.language.RuleText;
import evisor.rules.language.RuleText.Binding;
import evisor.rules.plain.PlainRule;
import evisor.rules.text.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One rule before and after an edit, to see which answers the edit can have changed.
 *
 * @param before the rule as it was; empty where it is new
 * @param after the rule as it is; empty where it is gone
 * @param sameWords whether it says the same of a train for which it fires, so that the edit shows
 *     only where one of the two fires alone
 */
record RuleChange(Optional<PlainRule> before, Optional<PlainRule> after, boolean sameWords) {

  /** Returns what differs between two sets of rules; that a rule stands elsewhere is nothing. */
  static List<RuleChange> between(RuleSet before, RuleSet after) {
    SortedSet<String> ids = new TreeSet<>(before.ids());
    ids.addAll(after.ids());
    List<RuleChange> changes = new ArrayList<>();
    for (String id : ids) {
      if (!text(id, before).equals(text(id, after))) {
        changes.add(
            new RuleChange(
                before.plain(id), after.plain(id), words(id, before).equals(words(id, after))));
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
    words.add(rule.get().criterion().id());
    words.add(rule.get().strength().id());
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

  /** Returns whether an answer can have changed that was worked out by the rules as they were. */
  boolean touches(Request request, List<Train> trains) {
    boolean one = concerns(before, request);
    boolean other = concerns(after, request);
    if (!(one || other)) {
      return false;
    }
    if (!aboutTrain(before) && !aboutTrain(after)) {
      return differ(one, other);
    }
    for (Train train : trains) {
      if (differ(one && fits(before, request, train), other && fits(after, request, train))) {
        return true;
      }
    }
    return false;
  }

  /** Returns the same for an answer whose trains are not known. */
  boolean touches(Request request) {
    return concerns(before, request) || concerns(after, request);
  }

  private boolean differ(boolean one, boolean other) {
    return sameWords ? one != other : one || other;
  }

  private static boolean concerns(Optional<PlainRule> rule, Request request) {
    return rule.isPresent() && rule.get().concerns(request);
  }

  private static boolean aboutTrain(Optional<PlainRule> rule) {
    return rule.isPresent() && rule.get().aboutTrain();
  }

  // Of a rule that speaks of the plan there are no conditions on a train, so it fits any.
  private static boolean fits(Optional<PlainRule> rule, Request request, Train train) {
    return rule.isPresent() && rule.get().fits(request, train);
  }
}
