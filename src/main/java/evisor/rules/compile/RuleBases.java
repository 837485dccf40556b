package evisor.rules.compile;

import evisor.rules.text.Pass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/** Makes Drools' rule bases out of compiled rules; touches no compiler. */
public final class RuleBases {

  private RuleBases() {}

  /** Loads and starts all of Drools that rules need, whichever they are. */
  public static void awaken() {
    base(List.of(new ModelImpl("none")), RuleBases.class.getClassLoader())
        .newKieSessionsPool(1)
        .newKieSession()
        .dispose();
  }

  static Compilation.Bases of(List<CompiledRules> parts) {
    List<CompiledRules.Loader> loaders =
        parts.stream().map(part -> new CompiledRules.Loader(part.classes())).toList();
    // An answer waits for both.
    CompletableFuture<KieBase> judging =
        CompletableFuture.supplyAsync(() -> base(parts, Pass.JUDGE, loaders));
    return new Compilation.Bases(base(parts, Pass.COMPOSE, loaders), judging.join());
  }

  /**
   * Returns the bases of what a cache holds; nothing where that is no rules, whatever it is. What
   * the rules touch was looked at before they were kept, and nobody else may write there.
   */
  public static Optional<Compilation.Bases> kept(List<CompiledRules> parts) {
    try {
      return Optional.of(of(parts));
    } catch (RuntimeException | LinkageError e) {
      return Optional.empty();
    }
  }

  private static KieBase base(
      List<CompiledRules> parts, Pass pass, List<CompiledRules.Loader> loaders) {
    List<Model> models = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      CompiledRules part = parts.get(i);
      for (String name : part.models().getOrDefault(pass, List.of())) {
        models.add(PartedRules.of(model(name, loaders.get(i)), part.digests().keySet()));
      }
    }
    return base(models, loaders.get(0));
  }

  private static KieBase base(List<Model> models, ClassLoader loader) {
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
