package evisor.rules.lint;

import evisor.files.Place;
import evisor.model.Operation;
import evisor.rules.language.RuleText;
import evisor.rules.logic.ProvableConditions;
import evisor.rules.typed.Condition;
import evisor.rules.typed.TypedNode;
import evisor.text.Phrase;
import evisor.text.Wording;
import java.util.List;

/** Finds rules that never fire, and conditions that decide nothing. */
record ReachLint(RuleReview review) {

  /**
   * Returns whether a rule may fire; says why where it is proven that it does not.
   *
   * @param meaning its conditions by the meaning of their words
   * @param known its conditions by the knowledge base
   */
  boolean fires(RuleText rule, ProvableConditions meaning, ProvableConditions known) {
    if (meaning.impossible()) {
      contradictory(rule, meaning);
      return false;
    }
    idle(rule, meaning);
    if (known.impossible()) {
      unmet(rule, known);
      return false;
    }
    return true;
  }

  private void contradictory(RuleText rule, ProvableConditions conditions) {
    List<Integer> conflict = conditions.conflict();
    boolean alone = conflict.size() == 1;
    review.warn(
        rule,
        last(conditions, conflict),
        "never-fires",
        Phrase.of(
            "%s never fires: %s%s",
            rule.id(),
            shown(conditions, conflict),
            alone ? " never holds." : " never hold together."),
        alone
            ? "Correct the condition, or take the rule out."
            : "Correct one of them; alternatives are parted by ||.");
  }

  private void unmet(RuleText rule, ProvableConditions conditions) {
    List<Integer> conflict = conditions.conflict();
    boolean ofTrain = conflict.stream().allMatch(conditions::ofTrain);
    boolean ofRequest = conflict.stream().noneMatch(conditions::ofTrain);
    boolean step = conflict.size() == 1 && namesStep(conditions.all().get(conflict.get(0)));
    String shown = shown(conditions, conflict);
    Place place = last(conditions, conflict);
    if (step) {
      review.warn(
          rule,
          place,
          "no-such-step",
          rule.id() + " never fires: no rule asks for the step in " + shown + ".",
          "Write a rule that requires the step, or take this one out.");
    } else if (ofRequest) {
      review.warn(
          rule,
          place,
          "no-such-sample",
          rule.id() + " never fires: no sample of knowledge/samples.json fulfils " + shown + ".",
          "Correct the condition, or give a sample the trait that is meant.");
    } else {
      review.warn(
          rule,
          place,
          "no-such-core",
          Phrase.of(
              "%s never fires: no core of knowledge/cores.json %sfulfils %s.",
              rule.id(), ofTrain ? "" : "and no sample ", shown),
          "Correct the condition, or add the core that is meant, with a claim.");
    }
  }

  private static boolean namesStep(TypedNode node) {
    return node.constant().filter(Operation.class::isInstance).isPresent()
        || node.children().stream().anyMatch(ReachLint::namesStep);
  }

  private void idle(RuleText rule, ProvableConditions conditions) {
    List<Condition> all = conditions.all();
    for (int i = 0; i < all.size(); i++) {
      Condition condition = all.get(i);
      if (conditions.always(i)) {
        review.warn(
            rule,
            condition.place(),
            "always-true",
            condition.text() + " always holds.",
            "Take it out, or correct it.");
      } else if (conditions.redundant(i)) {
        review.warn(
            rule,
            condition.place(),
            "redundant-condition",
            condition.text() + " holds wherever " + implying(conditions, i) + " does.",
            "Take it out, or correct one of them.");
      } else {
        idleAlternatives(rule, conditions, i);
      }
    }
  }

  private void idleAlternatives(RuleText rule, ProvableConditions conditions, int condition) {
    List<Condition> alternatives = conditions.alternatives(condition);
    for (int i = 0; i < alternatives.size(); i++) {
      String shown = alternatives.get(i).text();
      Place place = alternatives.get(i).place();
      if (conditions.neverOpen(condition, i)) {
        review.warn(
            rule,
            place,
            "redundant-condition",
            "the alternative " + shown + " never holds where the other conditions do.",
            "Take it out, or correct it.");
      } else if (conditions.idleAlternative(condition, i)) {
        review.warn(
            rule,
            place,
            "redundant-condition",
            "the alternative " + shown + " adds nothing: another one holds wherever it does.",
            "Take it out, or correct it.");
        return;
      }
    }
  }

  private static String implying(ProvableConditions conditions, int condition) {
    for (int i = 0; i < conditions.all().size(); i++) {
      if (i != condition && conditions.implies(i, condition)) {
        return conditions.all().get(i).text();
      }
    }
    return "all other conditions of the rule";
  }

  private static Place last(ProvableConditions conditions, List<Integer> conflict) {
    return conditions.all().get(conflict.get(conflict.size() - 1)).place();
  }

  private static String shown(ProvableConditions conditions, List<Integer> conflict) {
    return Wording.listed(conflict.stream().map(i -> conditions.all().get(i).text()).toList());
  }
}
