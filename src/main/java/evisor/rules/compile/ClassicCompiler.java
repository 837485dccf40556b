package evisor.rules.compile;

import evisor.rules.text.Pass;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/** Compiles rules by the classic builder of drools-mvel. */
final class ClassicCompiler {

  private ClassicCompiler() {}

  /** Returns the rule bases, or nothing where the builder refuses the rules. */
  static synchronized Optional<Compilation.Bases> compile(List<DrlUnit> units) {
    Optional<KieBase> composing = base(units, Pass.COMPOSE);
    Optional<KieBase> judging = base(units, Pass.JUDGE);
    return composing.isPresent() && judging.isPresent()
        ? Optional.of(new Compilation.Bases(composing.get(), judging.get()))
        : Optional.empty();
  }

  private static Optional<KieBase> base(List<DrlUnit> units, Pass pass) {
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
    units.stream()
        .filter(unit -> unit.pass() == pass)
        .forEach(unit -> builder.add(resource(unit), ResourceType.DRL));
    if (builder.hasErrors()) {
      return Optional.empty();
    }
    InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase();
    base.addPackages(builder.getKnowledgePackages());
    return Optional.of(base);
  }

  private static Resource resource(DrlUnit unit) {
    return ResourceFactory.newByteArrayResource(unit.lookingUp().getBytes(StandardCharsets.UTF_8))
        .setSourcePath(unit.path());
  }
}
