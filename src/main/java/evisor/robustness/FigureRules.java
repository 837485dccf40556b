package evisor.robustness;

import evisor.model.Predicted;
import evisor.model.Request;
import evisor.model.Train;
import evisor.rules.RuleBase;
import evisor.rules.plain.PlainRule;
import evisor.rules.text.Rule;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The rules about trains, for one request, that a predicted number decides; by rule id. */
final class FigureRules {

  private final List<Rule> rules = new ArrayList<>();
  private final List<PlainRule> plain = new ArrayList<>();

  private FigureRules() {}

  static FigureRules of(RuleBase base, Request request) {
    FigureRules found = new FigureRules();
    Set<String> names = names();
    for (Rule rule : base.rules()) {
      if (!rule.verb().composes() && mentions(rule, names)) {
        PlainRule asked = base.plain(rule);
        if (asked.aboutTrain() && asked.asksFigures() && asked.concerns(request)) {
          found.rules.add(rule);
          found.plain.add(asked);
        }
      }
    }
    return found;
  }

  int size() {
    return rules.size();
  }

  Rule rule(int index) {
    return rules.get(index);
  }

  PlainRule plain(int index) {
    return plain.get(index);
  }

  Set<String> ids() {
    Set<String> ids = new TreeSet<>();
    rules.forEach(rule -> ids.add(rule.id()));
    return ids;
  }

  // Reading all rules for the interpreter takes longer than all draws, and few ask for a number.
  private static boolean mentions(Rule rule, Set<String> names) {
    for (String name : names) {
      if (rule.text().contains(name)) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (Method method : Train.class.getMethods()) {
      Class<?> type = method.getReturnType();
      boolean number = type == int.class || type == double.class;
      if (number && method.isAnnotationPresent(Predicted.class)) {
        names.add(method.getName());
      }
    }
    return names;
  }
}
