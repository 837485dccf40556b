package evisor.rules.lint;

import evisor.files.FilePlace;
import evisor.model.Operation;
import evisor.rules.language.RuleText;
import evisor.rules.logic.ProvableConditions;
import evisor.rules.typed.TypedCondition;
import evisor.rules.typed.TypedNode;
import evisor.speech.Phrase;
import java.util.List;

/** Finds rules that never fire, and conditions that decide nothing. */
record ReachLint(RuleReview review) {

  private static final String REDUNDANT = "redundant-condition";

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
    String shown = shown(conditions, conflict);
    FilePlace place = last(conditions, conflict);
    if (conflict.size() == 1) {
      neverFires(
          rule,
          place,
          "never-fires",
          shown + " never holds.",
          "Correct the condition, or take the rule out.");
    } else {
      neverFires(
          rule,
          place,
          "never-fires",
          shown + " never hold together.",
          "Correct one of them; alternatives are parted by ||.");
    }
  }

  private void unmet(RuleText rule, ProvableConditions conditions) {
    List<Integer> conflict = conditions.conflict();
    boolean ofTrain = conflict.stream().allMatch(conditions::ofTrain);
    String shown = shown(conditions, conflict);
    FilePlace place = last(conditions, conflict);
    if (conflict.size() == 1 && namesStep(conditions.all().get(conflict.get(0)))) {
      neverFires(
          rule,
          place,
          "no-such-step",
          "no rule asks for the step in " + shown + ".",
          "Write a rule that requires the step, or take this one out.");
    } else if (conflict.stream().noneMatch(conditions::ofTrain)) {
      neverFires(
          rule,
          place,
          "no-such-sample",
          "no sample of knowledge/samples.json fulfils " + shown + ".",
          "Correct the condition, or give a sample the trait that is meant.");
    } else {
      String core = "no core of knowledge/cores.json " + (ofTrain ? "" : "and no sample ");
      neverFires(
          rule,
          place,
          "no-such-core",
          core + "fulfils " + shown + ".",
          "Correct the condition, or add the core that is meant, with a claim.");
    }
  }

  private void neverFires(RuleText rule, FilePlace place, String lint, String why, String mend) {
    review.warn(rule, place, lint, rule.id() + " never fires: " + why, mend);
  }

  private static boolean namesStep(TypedNode node) {
    return node.constant().filter(Operation.class::isInstance).isPresent()
        || node.children().stream().anyMatch(ReachLint::namesStep);
  }

  private void idle(RuleText rule, ProvableConditions conditions) {
    for (int i = 0; i < conditions.all().size(); i++) {
      TypedCondition condition = conditions.all().get(i);
      if (conditions.always(i)) {
        idle(rule, condition, "always-true", condition.text() + " always holds.");
      } else if (conditions.redundant(i)) {
        String implying = implying(conditions, i);
        String message = condition.text() + " holds wherever " + implying + " does.";
        idle(rule, condition, REDUNDANT, message);
      } else {
        idleAlternatives(rule, conditions, i);
      }
    }
  }

  private void idleAlternatives(RuleText rule, ProvableConditions conditions, int condition) {
    List<TypedCondition> alternatives = conditions.alternatives(condition);
    for (int i = 0; i < alternatives.size(); i++) {
      TypedCondition one = alternatives.get(i);
      String shown = "the alternative " + one.text();
      if (conditions.neverOpen(condition, i)) {
        idle(rule, one, REDUNDANT, shown + " never holds where the other conditions do.");
      } else if (conditions.idleAlternative(condition, i)) {
        idle(rule, one, REDUNDANT, shown + " adds nothing: another one holds wherever it does.");
        return;
      }
    }
  }

  private void idle(RuleText rule, TypedCondition condition, String lint, String message) {
    review.warn(rule, condition.place(), lint, message, "Take it out, or correct it.");
  }

  private static String implying(ProvableConditions conditions, int condition) {
    for (int i = 0; i < conditions.all().size(); i++) {
      if (i != condition && conditions.implies(i, condition)) {
        return conditions.all().get(i).text();
      }
    }
    return "all other conditions of the rule";
  }

  private static FilePlace last(ProvableConditions conditions, List<Integer> conflict) {
    return conditions.all().get(conflict.get(conflict.size() - 1)).place();
  }

  private static String shown(ProvableConditions conditions, List<Integer> conflict) {
    return Phrase.listed(conflict.stream().map(i -> conditions.all().get(i).text()).toList());
  }
}
