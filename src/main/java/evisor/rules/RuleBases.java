package evisor.rules;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/** Makes Drools' rule bases out of compiled rules; touches no compiler. */
final class RuleBases {

  private RuleBases() {}

  static Map<Pass, KieBase> of(CompiledRules compiled) {
    CompiledRules.Loader loader = new CompiledRules.Loader(compiled.classes());
    Map<Pass, KieBase> bases = new EnumMap<>(Pass.class);
    for (Pass pass : Pass.values()) {
      List<Model> models =
          compiled.models().getOrDefault(pass, List.of()).stream()
              .map(name -> model(name, loader))
              .toList();
      bases.put(
          pass,
          KieBaseBuilder.createKieBaseFromModel(
              models, RuleBaseFactory.newKnowledgeBaseConfiguration(new Properties(), loader)));
    }
    return bases;
  }

  private static Model model(String name, ClassLoader loader) {
    try {
      return Class.forName(name, true, loader)
          .asSubclass(Model.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the compiled rules lack their model " + name, e);
    }
  }
}
