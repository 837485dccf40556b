package evisor.rules.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.Declaration;
import org.drools.model.From;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.model.impl.RuleImpl;
import org.drools.model.patterns.CompositePatterns;

/**
 * Parts each rule on a request and a train: Drools matches what is asked of the request, once, and
 * where that holds the rule fires once and goes through the trains by a {@link TrainLoop}. Left to
 * itself Drools would make a fact and a match of every train for every rule.
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
    for (Rule rule : model.getRules()) {
      if (ids.contains(rule.getName())) {
        parted.addRule(trains.flatMap(list -> parted(rule, list)).orElse(rule));
      }
    }
    return parted;
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
  private static Optional<Rule> parted(Rule rule, Global<?> trains) {
    List<Pattern<?>> patterns = patterns(rule);
    if (patterns.size() != 2 || !isFromList(patterns.get(1))) {
      return Optional.empty();
    }
    return TrainLoop.of(patterns.get(1), rule.getDefaultConsequence(), trains)
        .map(
            loop ->
                new RuleImpl(
                    rule.getPackage(),
                    rule.getName(),
                    rule.getUnit(),
                    onRequest(rule, patterns.get(1), loop),
                    Map.of(),
                    rule.getMetaData()));
  }

  /** Returns the conditions of a rule without the pattern on the train. */
  private static CompositePatterns onRequest(Rule rule, Pattern<?> train, Consequence loop) {
    CompositePatterns whole = (CompositePatterns) rule.getView();
    List<Condition> left = new ArrayList<>(whole.getSubConditions());
    left.remove(train);
    return new CompositePatterns(
        whole.getType(), left, Map.of(RuleImpl.DEFAULT_CONSEQUENCE_NAME, loop));
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
