package evisor.knowledge;

import evisor.files.Faults;
import evisor.json.Fields;
import evisor.json.Json;
import evisor.knowledge.Citations.Support;
import evisor.model.Lexicon;
import evisor.model.Method;
import evisor.model.SampleType;
import evisor.model.WordTrait;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code cores.json}, as {@code cores.schema.json} describes it. */
final class CoresFile {

  private CoresFile() {}

  static List<Core> read(Json document, Lexicon lexicon, Citations citations, Faults faults) {
    Fields file = Fields.of(document, lexicon, faults);
    List<Core> cores = new ArrayList<>();
    Set<List<Method>> seen = new LinkedHashSet<>();
    Set<Method> single = new LinkedHashSet<>();
    for (Fields fields : file.objects("cores")) {
      Core core = core(fields, citations);
      check(core, fields, seen);
      if (core.methods().size() == 1) {
        single.add(core.methods().get(0));
      }
      cores.add(core);
    }
    List<Method> missing =
        lexicon.terms(Method.class).all().stream()
            .filter(method -> !single.contains(method))
            .toList();
    if (!missing.isEmpty()) {
      faults.add(
          file.place(),
          "missing-entry",
          "no core is this method alone: " + words(missing) + ".",
          "Every method is considered alone; add a core for each.");
    }
    file.done();
    return List.copyOf(cores);
  }

  private static Core core(Fields fields, Citations citations) {
    List<Method> methods = fields.termList("methods", Method.class);
    Support support = citations.about(methods).support(fields);
    Set<SampleType> shownFor = new LinkedHashSet<>();
    for (Fields shown : fields.objects("shown")) {
      citations.about(methods).support(shown);
      shownFor.addAll(shown.terms("samples", SampleType.class));
      shown.done();
    }
    Core core =
        new Core(
            methods,
            fields.text("why"),
            support.claims(),
            support.assumption(),
            fields.lexicon().terms(SampleType.class).ordered(shownFor));
    fields.done();
    return core;
  }

  private static void check(Core core, Fields fields, Set<List<Method>> seen) {
    List<Method> methods = core.methods();
    if (methods.isEmpty()) {
      fields.refuse(
          "methods", "missing-entry", "a core has no method.", "List its methods in order.");
      return;
    }
    if (!seen.add(methods)) {
      fields.refuse(
          "methods",
          "duplicate",
          "the core " + words(methods) + " stands above already.",
          "Remove one of them.");
    }
    if (methods.stream().distinct().count() < methods.size()) {
      fields.refuse(
          "methods",
          "duplicate",
          "the core " + words(methods) + " names a method twice.",
          "A repeated step is a parameter of that step.");
    }
    Method last = methods.get(methods.size() - 1);
    if (methods.size() > 1 && fields.lexicon().is(last, WordTrait.CONCENTRATES)) {
      fields.refuse(
          "methods",
          "not-a-core",
          "the core " + words(methods) + " ends with a concentration.",
          "Leave " + last.id() + " out; a concentration at the end is a finishing step.");
    }
  }

  private static String words(Iterable<Method> methods) {
    List<String> ids = new ArrayList<>();
    methods.forEach(method -> ids.add(method.id()));
    return String.join(", ", ids);
  }
}
