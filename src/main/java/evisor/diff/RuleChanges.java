package evisor.diff;

import evisor.diff.RuleChange.Aspect;
import evisor.diff.RuleChange.Kind;
import evisor.diff.RuleChange.Part;
import evisor.model.Criterion;
import evisor.rules.RuleSet;
import evisor.rules.language.ExprText;
import evisor.rules.language.Expression;
import evisor.rules.language.RuleText;
import evisor.rules.language.RuleText.Binding;
import evisor.rules.language.RuleText.Condition;
import evisor.rules.language.RuleText.Constraint;
import evisor.rules.language.RuleText.Pattern;
import evisor.rules.text.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds which rules differ between two sets, and in what; where a rule stands does not matter. */
public final class RuleChanges {

  private RuleChanges() {}

  /** Returns every rule that differs, by id. */
  public static List<RuleChange> between(RuleSet before, RuleSet after) {
    SortedSet<String> ids = new TreeSet<>(before.ids());
    ids.addAll(after.ids());
    List<RuleChange> changes = new ArrayList<>();
    for (String id : ids) {
      if (!after.ids().contains(id)) {
        changes.add(whole(before, id, Kind.REMOVED));
      } else if (!before.ids().contains(id)) {
        changes.add(whole(after, id, Kind.ADDED));
      } else {
        List<Part> parts = parts(before, after, id);
        if (!parts.isEmpty()) {
          changes.add(new RuleChange(id, rule(after, id).title(), Kind.CHANGED, parts));
        }
      }
    }
    return List.copyOf(changes);
  }

  private static RuleChange whole(RuleSet rules, String id, Kind kind) {
    Rule rule = rule(rules, id);
    RuleText text = text(rules, id);
    List<Part> parts = new ArrayList<>();
    for (String condition : conditions(text)) {
      parts.add(one(Aspect.CONDITION, condition, kind));
    }
    parts.add(one(Aspect.CONSEQUENCE, consequence(text), kind));
    parts.add(one(Aspect.LEVEL, rule.level().id(), kind));
    rule.criterion().ifPresent(found -> parts.add(one(Aspect.CRITERION, found.id(), kind)));
    parts.add(one(Aspect.MESSAGE, rule.message(), kind));
    return new RuleChange(id, rule.title(), kind, List.copyOf(parts));
  }

  private static Part one(Aspect aspect, String value, Kind kind) {
    return kind == Kind.ADDED ? new Part(aspect, "", value) : new Part(aspect, value, "");
  }

  private static List<Part> parts(RuleSet before, RuleSet after, String id) {
    Rule old = rule(before, id);
    Rule now = rule(after, id);
    List<Part> parts = new ArrayList<>();
    conditions(conditions(text(before, id)), conditions(text(after, id)), parts);
    add(Aspect.CONSEQUENCE, consequence(text(before, id)), consequence(text(after, id)), parts);
    add(Aspect.LEVEL, old.level().id(), now.level().id(), parts);
    add(Aspect.CRITERION, criterion(old), criterion(now), parts);
    add(Aspect.BASIS, old.basis().id(), now.basis().id(), parts);
    add(Aspect.EVIDENCE, words(old.evidence()), words(now.evidence()), parts);
    add(Aspect.TITLE, old.title(), now.title(), parts);
    add(Aspect.MESSAGE, old.message(), now.message(), parts);
    return List.copyOf(parts);
  }

  private static String criterion(Rule rule) {
    return rule.criterion().map(Criterion::id).orElse("");
  }

  private static void add(Aspect aspect, String before, String after, List<Part> parts) {
    if (!before.equals(after)) {
      parts.add(new Part(aspect, before, after));
    }
  }

  /**
   * Adds the conditions that stand on one side only; one that went is shown beside the one that
   * came in its place, if it speaks of the same thing.
   */
  private static void conditions(List<String> before, List<String> after, List<Part> parts) {
    List<String> gone = new ArrayList<>(before);
    List<String> come = new ArrayList<>(after);
    after.forEach(gone::remove);
    before.forEach(come::remove);
    for (String old : gone) {
      String now = come.stream().filter(other -> alike(old, other)).findFirst().orElse("");
      come.remove(now);
      parts.add(new Part(Aspect.CONDITION, old, now));
    }
    come.forEach(now -> parts.add(new Part(Aspect.CONDITION, "", now)));
  }

  private static boolean alike(String one, String other) {
    return subject(one).equals(subject(other));
  }

  /**
   * Returns a condition's type of fact and its first name, for example {@code Request volumeMl}.
   */
  private static String subject(String condition) {
    int end = condition.indexOf(": ") + 2;
    while (end < condition.length() && Character.isJavaIdentifierPart(condition.charAt(end))) {
      end++;
    }
    return condition.substring(0, end);
  }

  /** Returns the conditions as {@code Request: volumeMl > 100}; bindings only serve the message. */
  private static List<String> conditions(RuleText text) {
    List<String> conditions = new ArrayList<>();
    for (Pattern pattern : text.patterns()) {
      int before = conditions.size();
      for (Constraint constraint : pattern.constraints()) {
        if (constraint instanceof Condition condition) {
          conditions.add(pattern.type() + ": " + ExprText.of(condition.expression()));
        } else if (constraint instanceof Binding binding && usedToDecide(binding, text)) {
          conditions.add(
              pattern.type() + ": " + binding.variable() + " : " + ExprText.of(binding.source()));
        }
      }
      if (conditions.size() == before) {
        conditions.add(pattern.type() + ": any");
      }
    }
    return conditions;
  }

  private static boolean usedToDecide(Binding binding, RuleText text) {
    return text.patterns().stream()
        .flatMap(pattern -> pattern.constraints().stream())
        .anyMatch(
            constraint ->
                constraint instanceof Condition condition
                    && uses(condition.expression(), binding.variable()));
  }

  private static boolean uses(Expression expression, String variable) {
    return (expression instanceof Expression.Variable found && found.name().equals(variable))
        || expression.parts().stream().anyMatch(part -> uses(part, variable));
  }

  private static String consequence(RuleText text) {
    return "verdict."
        + text.consequence().method()
        + "("
        + words(text.consequence().arguments().stream().map(ExprText::of).toList())
        + ")";
  }

  private static String words(List<String> texts) {
    return String.join(", ", texts);
  }

  private static Rule rule(RuleSet rules, String id) {
    return rules.rule(id).orElseThrow();
  }

  private static RuleText text(RuleSet rules, String id) {
    return rules.text(id).orElseThrow();
  }
}
