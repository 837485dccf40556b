package evisor.rules.compile;

import evisor.rules.language.Vocabulary;
import evisor.rules.text.Pass;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.internal.builder.InternalKieBuilder;

/** Compiles rules into Drools' executable model. */
final class ExecutableCompiler {

  private static final String MODELS = "drools-model";

  private ExecutableCompiler() {}

  /** Returns the compiled rules, or nothing where Drools refuses them. */
  static synchronized Optional<CompiledRules> compile(List<DrlUnit> units) {
    // A parallel build is not reproducible: two builds of the same rules would differ.
    System.setProperty("drools.parallelRulesBuildThreshold", "-1");
    SortedMap<String, byte[]> classes = new TreeMap<>();
    Map<Pass, List<String>> models = new EnumMap<>(Pass.class);
    for (Pass pass : Pass.values()) {
      List<DrlUnit> own = units.stream().filter(unit -> unit.pass() == pass).toList();
      if (!own.isEmpty()) {
        Optional<InternalKieModule> module = build(own);
        if (module.isEmpty()) {
          return Optional.empty();
        }
        collect(module.get(), pass, classes, models);
      }
    }
    return Optional.of(new CompiledRules(classes, models, DrlUnit.digests(units)));
  }

  private static Optional<InternalKieModule> build(List<DrlUnit> units) {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    for (DrlUnit unit : units) {
      files.write(
          "src/main/resources/" + unit.path(),
          services
              .getResources()
              .newByteArrayResource(unit.drl().getBytes(StandardCharsets.UTF_8)));
    }
    Pass pass = units.get(0).pass();
    files.write(
        "src/main/java/" + pass.packageName().replace('.', '/') + "/" + DrlUnit.CONSTANTS + ".java",
        constants(pass, units));
    KieBuilder builder = services.newKieBuilder(files, ExecutableCompiler.class.getClassLoader());
    // Drools writes "int" in the default locale's lower case, which in Turkish is no Java.
    Locale locale = Locale.getDefault();
    Locale.setDefault(Locale.ROOT);
    try {
      builder.buildAll(ExecutableModelProject.class);
    } catch (RuntimeException e) {
      // Drools meets some mistakes with an exception; what is wrong is found out from the rules
      // afterwards.
      return Optional.empty();
    } finally {
      // Somebody may have set another one meanwhile.
      if (Locale.getDefault().equals(Locale.ROOT)) {
        Locale.setDefault(locale);
      }
    }
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      return Optional.empty();
    }
    return Optional.of(
        (InternalKieModule) ((InternalKieBuilder) builder).getKieModuleIgnoringErrors());
  }

  /** Returns the source of the class whose constants are the words that rules name. */
  private static String constants(Pass pass, List<DrlUnit> units) {
    SortedSet<String> lines = new TreeSet<>();
    for (DrlUnit unit : units) {
      unit.words().forEach((kind, names) -> names.forEach(name -> lines.add(constant(kind, name))));
    }
    return String.format(
        Locale.ROOT,
        "package %s;\nimport evisor.model.*;\npublic final class %s {\n%s}\n",
        pass.packageName(),
        DrlUnit.CONSTANTS,
        String.join("", lines));
  }

  private static String constant(String kind, String name) {
    return String.format(
        Locale.ROOT,
        "  public static final %1$s %2$s = %1$s.of(\"%3$s\");\n",
        kind,
        DrlUnit.constant(kind, name),
        Vocabulary.id(name));
  }

  private static void collect(
      InternalKieModule module,
      Pass pass,
      SortedMap<String, byte[]> classes,
      Map<Pass, List<String>> models) {
    String folder = pass.packageName().replace('.', '/') + "/";
    for (String name : module.getFileNames()) {
      if (name.startsWith(folder) && name.endsWith(".class")) {
        classes.put(
            name.substring(0, name.length() - ".class".length()).replace('/', '.'),
            module.getBytes(name));
      } else if (name.endsWith("/" + MODELS)) {
        models.put(
            pass,
            new String(module.getBytes(name), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.contains(":"))
                .toList());
      }
    }
  }
}
