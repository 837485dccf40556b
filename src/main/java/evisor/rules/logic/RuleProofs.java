package evisor.rules.logic;

import evisor.knowledge.Knowledge;
import evisor.knowledge.StepProfile;
import evisor.model.Operation;
import evisor.rules.logic.ProvableConditions.Part;
import evisor.rules.typed.TypedCondition;
import evisor.rules.typed.TypedNode;
import evisor.rules.typed.TypedRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the conditions of rules so that something can be proven of them. */
public final class RuleProofs {

  private final FactSpace space;

  private RuleProofs(FactSpace space) {
    this.space = space;
  }

  /**
   * Returns proofs from the meaning of the words alone, whatever the knowledge base says.
   *
   * @param thorough whether every core of three methods is tried; without it proofs are found five
   *     times as fast, and what they find has to be held against a thorough one
   */
  public static RuleProofs byMeaning(Knowledge knowledge, boolean thorough) {
    return new RuleProofs(FactSpace.imagined(knowledge, thorough ? 3 : 2));
  }

  /**
   * Returns proofs from the meaning of the words and from the knowledge base: its cores, its
   * samples, and the steps that are ever composed.
   *
   * @param rules all rules, which ask for steps
   */
  public static RuleProofs byKnowledge(Knowledge knowledge, List<TypedRule> rules) {
    Set<Operation> steps = EnumSet.noneOf(Operation.class);
    for (TypedRule rule : rules) {
      for (TypedNode argument : rule.call().arguments()) {
        if (rule.call().method().equals("require")
            && argument.constant().orElseThrow() instanceof Operation step) {
          steps.add(step);
        }
      }
    }
    for (Operation step : List.copyOf(steps)) {
      Optional.ofNullable(knowledge.steps().get(step))
          .flatMap(StepProfile::substitute)
          .ifPresent(steps::add);
    }
    return new RuleProofs(FactSpace.known(knowledge, steps));
  }

  /** Returns the conditions of a rule. */
  public ProvableConditions of(TypedRule rule) {
    LogicTranslation translation = new LogicTranslation(space);
    List<Part> parts = new ArrayList<>();
    rule.onRequest().forEach(condition -> parts.add(part(condition, false, translation)));
    rule.onTrain().forEach(condition -> parts.add(part(condition, true, translation)));
    return new ProvableConditions(space, parts);
  }

  private static Part part(
      TypedCondition condition, boolean ofTrain, LogicTranslation translation) {
    List<Part> alternatives = new ArrayList<>();
    if (condition instanceof TypedCondition.AnyOf any) {
      any.children().forEach(part -> alternatives.add(part(part, ofTrain, translation)));
    }
    return new Part(
        condition,
        ofTrain,
        translation.of(condition, true),
        translation.of(condition, false),
        List.copyOf(alternatives));
  }
}
