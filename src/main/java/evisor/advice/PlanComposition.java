package evisor.advice;

import evisor.model.Basis;
import evisor.model.Format;
import evisor.model.Method;
import evisor.model.Operation;
import evisor.model.Train;
import evisor.process.Plan;
import evisor.rules.Directive;
import evisor.rules.Directive.FormatChoice;
import evisor.rules.Directive.Requirement;
import evisor.rules.Directive.Setting;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns what the first pass of rules asked for into one plan for each train. */
final class PlanComposition {

  private final Map<Operation, String> operations = new EnumMap<>(Operation.class);
  private final Map<Method, Format> formats = new LinkedHashMap<>();
  private final List<Plan.Setting> settings = new ArrayList<>();

  private PlanComposition() {}

  /** Returns a plan for every train, in the order of the trains; directives come in it too. */
  static List<Plan> plans(List<Train> trains, List<Directive> directives) {
    List<Plan> plans = new ArrayList<>(trains.size());
    int next = 0;
    for (Train train : trains) {
      PlanComposition composition = new PlanComposition();
      for (; next < directives.size() && directives.get(next).train() == train; next++) {
        composition.add(directives.get(next));
      }
      plans.add(composition.plan(train.core()));
    }
    return plans;
  }

  private void add(Directive directive) {
    String rule = directive.finding().rule().id();
    if (directive instanceof Requirement requirement) {
      operations.putIfAbsent(requirement.operation(), rule);
    } else if (directive instanceof FormatChoice choice) {
      formats.putIfAbsent(choice.method(), choice.format());
    } else if (directive instanceof Setting setting) {
      Basis basis = directive.finding().rule().basis();
      settings.add(
          new Plan.Setting(setting.step(), setting.parameter(), setting.value(), rule, basis));
    }
  }

  private Plan plan(List<Method> core) {
    return new Plan(core, operations, formats, settings);
  }
}
