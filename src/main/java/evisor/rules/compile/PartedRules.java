package evisor.rules.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.Constraint;
import org.drools.model.Declaration;
import org.drools.model.From;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.model.impl.RuleImpl;
import org.drools.model.patterns.CompositePatterns;

/**
 * Parts each rule on a request and a train: Drools matches what is asked of the request, once, and
 * where that holds the rule fires once and goes through the trains by a {@link TrainLoop}. Left to
 * itself Drools would make a fact and a match of every train for every rule. Rules that ask nothing
 * of the request fire as one.
 */
final class PartedRules {

  private PartedRules() {}

  /**
   * Returns rules of a model, those that speak of trains parted.
   *
   * @param ids ids of the rules that are asked for
   */
  static Model of(Model model, Set<String> ids) {
    ModelImpl parted = new ModelImpl(model.getName());
    parted.withGlobals(model.getGlobals());
    model.getTypeMetaDatas().forEach(parted::addTypeMetaData);
    Optional<Global<?>> trains = trains(model);
    Map<List<Variable<?>>, List<PartedRule>> always = new LinkedHashMap<>();
    for (Rule rule : model.getRules()) {
      if (!ids.contains(rule.getName())) {
        continue;
      }
      Optional<PartedRule> found = trains.flatMap(list -> parted(rule, list));
      if (found.isPresent() && found.get().alwaysFires()) {
        always
            .computeIfAbsent(found.get().loop().given(), given -> new ArrayList<>())
            .add(found.get());
      } else {
        parted.addRule(found.map(one -> one.firing(one.loop().consequence())).orElse(rule));
      }
    }
    for (List<PartedRule> together : always.values()) {
      SortedMap<String, TrainLoop> loops = new TreeMap<>();
      together.forEach(one -> loops.put(one.rule().getName(), one.loop()));
      parted.addRule(together.get(0).firing(TrainLoop.consequence(loops)));
    }
    return parted;
  }

  /**
   * A rule that is parted.
   *
   * @param train what it asks of a train
   * @param loop what it does for trains
   */
  private record PartedRule(Rule rule, Pattern<?> train, TrainLoop loop) {

    /** Returns whether the rule asks nothing of the request, and takes nothing from it. */
    boolean alwaysFires() {
      for (Pattern<?> pattern : patterns(rule)) {
        if (pattern != train && (asks(pattern.getConstraint()) || !isGiven(loop))) {
          return false;
        }
      }
      return true;
    }

    private static boolean asks(Constraint constraint) {
      return !(constraint instanceof SingleConstraint single && single.getVariables().length == 0);
    }

    /** Returns whether a loop takes nothing but what every session has. */
    private static boolean isGiven(TrainLoop loop) {
      return loop.given().stream().allMatch(Global.class::isInstance);
    }

    /** Returns the rule without its train, which does so where the request fits. */
    Rule firing(Consequence consequence) {
      return new RuleImpl(
          rule.getPackage(),
          rule.getName(),
          rule.getUnit(),
          onRequest(rule, train, consequence),
          Map.of(),
          rule.getMetaData());
    }
  }

  private static Optional<Global<?>> trains(Model model) {
    for (Global<?> global : model.getGlobals()) {
      if (global.getName().equals(DrlUnit.TRAINS)) {
        return Optional.of(global);
      }
    }
    return Optional.empty();
  }

  /** Returns a rule parted; nothing where it does not ask a request and then a train. */
  private static Optional<PartedRule> parted(Rule rule, Global<?> trains) {
    List<Pattern<?>> patterns = patterns(rule);
    if (patterns.size() != 2 || !isFromList(patterns.get(1))) {
      return Optional.empty();
    }
    return TrainLoop.of(patterns.get(1), rule.getDefaultConsequence(), trains)
        .map(loop -> new PartedRule(rule, patterns.get(1), loop));
  }

  /** Returns the conditions of a rule without the pattern on the train, and what it does. */
  private static CompositePatterns onRequest(Rule rule, Pattern<?> train, Consequence done) {
    CompositePatterns whole = (CompositePatterns) rule.getView();
    List<Condition> left = new ArrayList<>(whole.getSubConditions());
    left.remove(train);
    return new CompositePatterns(
        whole.getType(), left, Map.of(RuleImpl.DEFAULT_CONSEQUENCE_NAME, done));
  }

  private static List<Pattern<?>> patterns(Rule rule) {
    List<Pattern<?>> patterns = new ArrayList<>();
    if (rule.getView() instanceof CompositePatterns whole) {
      for (Condition condition : whole.getSubConditions()) {
        if (condition instanceof Pattern<?> pattern) {
          patterns.add(pattern);
        }
      }
    }
    return patterns;
  }

  private static boolean isFromList(Pattern<?> pattern) {
    Variable<?> variable = pattern.getPatternVariable();
    return variable instanceof Declaration<?> declared
        && declared.getSource() instanceof From<?> from
        && from.getVariable().getName().equals(DrlUnit.TRAINS);
  }
}
