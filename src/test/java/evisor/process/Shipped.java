package evisor.process;

import evisor.knowledge.Knowledge;
import evisor.knowledge.ShippedRules;
import evisor.model.Campaign;
import evisor.model.Equipment;
import evisor.model.Gmp;
import evisor.model.Incumbent;
import evisor.model.Method;
import evisor.model.Modification;
import evisor.model.MscSource;
import evisor.model.Operation;
import evisor.model.Priority;
import evisor.model.Purity;
import evisor.model.Purpose;
import evisor.model.Quantity;
import evisor.model.Region;
import evisor.model.Request;
import evisor.model.Route;
import evisor.model.Sample;
import evisor.model.SampleType;
import evisor.model.Supplement;
import evisor.model.Target;
import evisor.words.ShippedWords;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** The knowledge base as it is shipped, with requests and plans to run on it. */
final class Shipped {

  static final Knowledge KNOWLEDGE = ShippedRules.knowledge();
  static final ProcessModel MODEL = new ProcessModel(KNOWLEDGE);

  private Shipped() {}

  static Request request(SampleType type, double volumeMl, double samplesPerDay) {
    return request(
        type, volumeMl, samplesPerDay, new LinkedHashSet<>(ShippedWords.all(Equipment.class)), "");
  }

  static Request request(
      SampleType type, double volumeMl, double perDay, Set<Equipment> equipment, String rotor) {
    Sample sample =
        new Sample(
            type,
            volumeMl,
            Quantity.MILLILITRES,
            MscSource.UNSTATED,
            Supplement.UNSTATED,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            false);
    return new Request(
        "",
        "",
        sample,
        KNOWLEDGE.matrix(sample),
        Purpose.UNKNOWN,
        Purity.MEDIUM,
        Set.of(),
        OptionalDouble.empty(),
        Target.SMALL_EV,
        "",
        OptionalDouble.of(perDay),
        Campaign.NONE,
        Gmp.NONE,
        Region.UNSTATED,
        Route.UNSTATED,
        Modification.UNSTATED,
        Set.of(),
        Priority.BALANCED,
        OptionalDouble.empty(),
        equipment,
        true,
        Incumbent.NONE,
        rotor);
  }

  static Plan plan(Method... core) {
    return plan(List.of(core));
  }

  static Plan plan(List<Method> core, Operation... operations) {
    Map<Operation, String> ordered = new EnumMap<>(Operation.class);
    for (Operation operation : operations) {
      ordered.put(operation, "RULE-001");
    }
    return new Plan(core, ordered, Map.of(), List.of());
  }
}
