package evisor.rules.lint;

import evisor.knowledge.Knowledge;
import evisor.model.Equipment;
import evisor.model.Method;
import evisor.rules.language.RuleText;
import evisor.rules.text.Verb;
import evisor.rules.typed.TypedRule;
import evisor.speech.Phrase;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds equipment for lack of which no rule excludes a train, though others do for other pieces.
 */
record EquipmentLint(RuleReview review, Knowledge knowledge) {

  void check(List<RuleText> rules) {
    Set<Equipment> guarded = new LinkedHashSet<>();
    Optional<RuleText> last = Optional.empty();
    for (RuleText rule : rules) {
      List<Equipment> lacking = lacking(review.typed(rule));
      if (!lacking.isEmpty()) {
        guarded.addAll(lacking);
        last = Optional.of(rule);
      }
    }
    last.ifPresent(
        rule -> needed().filter(item -> !guarded.contains(item)).forEach(item -> warn(rule, item)));
  }

  private void warn(RuleText rule, Equipment item) {
    review.warn(
        rule,
        rule.place(),
        "unguarded-equipment",
        Phrase.of(
            "%s excludes trains whose equipment is not at hand, and no rule does so for %s.",
            rule.id(), item.name()),
        "Write one like it.");
  }

  private static List<Equipment> lacking(TypedRule rule) {
    if (!Verb.named(rule.call().method()).equals(Optional.of(Verb.EXCLUDE))) {
      return List.of();
    }
    return rule.conditions().stream()
        .flatMap(condition -> condition.questions().stream())
        .filter(question -> question.name().equals("lacks"))
        .flatMap(question -> question.words().stream())
        .filter(Equipment.class::isInstance)
        .map(Equipment.class::cast)
        .toList();
  }

  /** Returns what a method needs; a preparing step that needs more is composed in another form. */
  private Stream<Equipment> needed() {
    return knowledge.lexicon().terms(Method.class).all().stream()
        .flatMap(method -> knowledge.method(method).forms().stream())
        .flatMap(form -> form.equipment().stream())
        .distinct();
  }
}
