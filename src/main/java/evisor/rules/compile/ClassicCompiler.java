package evisor.rules.compile;

import evisor.rules.text.Pass;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/** Compiles rules by the classic builder of drools-mvel. */
final class ClassicCompiler {

  private ClassicCompiler() {}

  /**
   * What the classic builder makes of rules.
   *
   * @param bases the rule bases; of no use where there are errors
   * @param errors what it refuses
   */
  record Built(Compilation.Bases bases, List<Refusal> errors) {}

  /**
   * Something that the builder refuses.
   *
   * @param path the file's path in the folder of rules; empty where the builder does not say
   * @param line the line; below 1 where the builder does not say
   * @param message what it says
   */
  record Refusal(String path, int line, String message) {}

  static synchronized Built compile(List<DrlUnit> units) {
    List<Refusal> errors = new ArrayList<>();
    Compilation.Bases bases =
        new Compilation.Bases(base(units, Pass.COMPOSE, errors), base(units, Pass.JUDGE, errors));
    return new Built(bases, List.copyOf(errors));
  }

  private static KieBase base(List<DrlUnit> units, Pass pass, List<Refusal> errors) {
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
    units.stream()
        .filter(unit -> unit.pass() == pass)
        .forEach(unit -> builder.add(resource(unit), ResourceType.DRL));
    for (KnowledgeBuilderError error : builder.getErrors()) {
      String path =
          error.getResource() == null ? "" : String.valueOf(error.getResource().getSourcePath());
      int line = error.getLines().length == 0 ? 0 : error.getLines()[0];
      errors.add(new Refusal(path, line, error.getMessage()));
    }
    InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase();
    base.addPackages(builder.getKnowledgePackages());
    return base;
  }

  private static Resource resource(DrlUnit unit) {
    return ResourceFactory.newByteArrayResource(unit.lookingUp().getBytes(StandardCharsets.UTF_8))
        .setSourcePath(unit.path());
  }
}
