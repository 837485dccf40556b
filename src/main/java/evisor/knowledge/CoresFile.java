package evisor.knowledge;

import evisor.files.FileFaults;
import evisor.json.Json;
import evisor.json.JsonFields;
import evisor.knowledge.Citations.Support;
import evisor.model.Lexicon;
import evisor.model.Method;
import evisor.model.SampleType;
import evisor.model.WordTrait;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code cores.json}, as {@code cores.schema.json} describes it. */
final class CoresFile {

  private CoresFile() {}

  static List<Core> read(Json document, Lexicon lexicon, Citations citations, FileFaults faults) {
    JsonFields file = JsonFields.of(document, lexicon, faults);
    List<Core> cores = new ArrayList<>();
    Set<List<Method>> seen = new LinkedHashSet<>();
    Set<Method> single = new LinkedHashSet<>();
    for (JsonFields fields : file.objects("cores")) {
      Core core = fields.whole(found -> core(found, citations));
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

  private static Core core(JsonFields fields, Citations citations) {
    List<Method> methods = fields.termList("methods", Method.class);
    Support support = citations.about(methods).support(fields);
    Map<SampleType, Set<String>> shown = new LinkedHashMap<>();
    for (JsonFields entry : fields.objects("shown")) {
      List<String> claims = citations.about(methods).support(entry).claims();
      for (SampleType sample : entry.terms("samples", SampleType.class)) {
        shown.computeIfAbsent(sample, type -> new TreeSet<>()).addAll(claims);
      }
      entry.done();
    }
    return new Core(
        methods,
        fields.text("why"),
        support.claims(),
        support.assumption(),
        inOrder(shown, fields.lexicon()));
  }

  private static Map<SampleType, Set<String>> inOrder(
      Map<SampleType, Set<String>> shown, Lexicon lexicon) {
    Map<SampleType, Set<String>> ordered = new LinkedHashMap<>();
    for (SampleType sample : lexicon.terms(SampleType.class).ordered(shown.keySet())) {
      ordered.put(sample, shown.getOrDefault(sample, Set.of()));
    }
    return Collections.unmodifiableMap(ordered);
  }

  private static void check(Core core, JsonFields fields, Set<List<Method>> seen) {
    List<Method> methods = core.methods();
    if (methods.isEmpty()) {
      fields.refuse(
          "methods", "missing-entry", "a core has no method.", "List its methods in order.");
      return;
    }
    if (!seen.add(methods)) {
      fields.refuseSecond("methods", "the core " + words(methods));
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
