package evisor.rules.compile;

import evisor.rules.text.Pass;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/** Makes Drools' rule bases out of compiled rules; touches no compiler. */
public final class RuleBases {

  private RuleBases() {}

  public static Compilation.Bases of(CompiledRules compiled) {
    CompiledRules.Loader loader = new CompiledRules.Loader(compiled.classes());
    return new Compilation.Bases(
        base(compiled, Pass.COMPOSE, loader), base(compiled, Pass.JUDGE, loader));
  }

  /**
   * Returns the bases of what a cache holds; nothing where that is no rules, whatever it is, or
   * touches what fresh ones may not.
   */
  public static Optional<Compilation.Bases> kept(CompiledRules compiled) {
    try {
      return BytecodeGuard.strangers(compiled).isEmpty()
          ? Optional.of(of(compiled))
          : Optional.empty();
    } catch (RuntimeException | LinkageError e) {
      return Optional.empty();
    }
  }

  private static KieBase base(CompiledRules compiled, Pass pass, ClassLoader loader) {
    List<Model> models =
        compiled.models().getOrDefault(pass, List.of()).stream()
            .map(name -> PartedRules.of(model(name, loader)))
            .toList();
    return KieBaseBuilder.createKieBaseFromModel(
        models, RuleBaseFactory.newKnowledgeBaseConfiguration(new Properties(), loader));
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
