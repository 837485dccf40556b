package evisor.rules.logic;

import evisor.knowledge.Knowledge;
import evisor.knowledge.StepProfile;
import evisor.model.Operation;
import evisor.model.Train;
import evisor.rules.language.Expr;
import evisor.rules.language.RuleText;
import evisor.rules.language.RuleText.Binding;
import evisor.rules.language.RuleText.Condition;
import evisor.rules.language.RuleText.Constraint;
import evisor.rules.language.RuleText.Pattern;
import evisor.rules.language.Vocabulary;
import evisor.rules.logic.Conditions.Part;
import evisor.rules.logic.Translation.Bound;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the conditions of rules so that something can be proven of them. */
public final class Proofs {

  private final World world;

  private Proofs(World world) {
    this.world = world;
  }

  /**
   * Returns proofs from the meaning of the words alone, whatever the knowledge base says.
   *
   * @param thorough whether every core of three methods is tried; without it proofs are found five
   *     times as fast, and what they find has to be held against a thorough one
   */
  public static Proofs byMeaning(Knowledge knowledge, boolean thorough) {
    return new Proofs(World.imagined(knowledge, thorough ? 3 : 2));
  }

  /**
   * Returns proofs from the meaning of the words and from the knowledge base: its cores, its
   * samples, and the steps that are ever composed.
   *
   * @param rules all rules, which ask for steps
   */
  public static Proofs byKnowledge(Knowledge knowledge, List<RuleText> rules) {
    Set<Operation> steps = EnumSet.noneOf(Operation.class);
    for (RuleText rule : rules) {
      for (Expr argument : rule.consequence().arguments()) {
        if (rule.consequence().method().equals("require")
            && argument instanceof Expr.Constant step) {
          Vocabulary.constant(Operation.class, step.name())
              .map(Operation.class::cast)
              .ifPresent(steps::add);
        }
      }
    }
    for (Operation step : List.copyOf(steps)) {
      Optional.ofNullable(knowledge.steps().get(step))
          .flatMap(StepProfile::substitute)
          .ifPresent(steps::add);
    }
    return new Proofs(World.known(knowledge, steps));
  }

  /** Returns the conditions of a rule that has passed the lint. */
  public Conditions of(RuleText rule) {
    Map<String, Bound> bound = new LinkedHashMap<>();
    List<Part> parts = new ArrayList<>();
    for (Pattern pattern : rule.patterns()) {
      Class<?> fact = Vocabulary.fact(pattern.type()).orElseThrow();
      Translation translation = new Translation(world, fact, bound);
      for (Constraint constraint : pattern.constraints()) {
        if (constraint instanceof Binding binding) {
          bound.put(binding.variable(), new Bound(fact, binding.source()));
        } else if (constraint instanceof Condition condition) {
          parts.add(part(condition.expression(), fact, translation));
        }
      }
    }
    return new Conditions(world, parts);
  }

  private static Part part(Expr expression, Class<?> fact, Translation translation) {
    List<Part> alternatives = new ArrayList<>();
    if (expression instanceof Expr.Any any) {
      any.parts().forEach(part -> alternatives.add(part(part, fact, translation)));
    }
    return new Part(
        expression,
        fact == Train.class,
        translation.of(expression, true),
        translation.of(expression, false),
        List.copyOf(alternatives));
  }
}
