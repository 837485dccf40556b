package evisor.rules.compile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;

/**
 * Lets only those compiled rules pass that touch nothing but the vocabulary and what Drools'
 * generator itself needs. The lint refuses anything else before; this holds even where the lint and
 * Drools read a text in two ways.
 */
final class BytecodeGuard {

  /** Packages and classes of which everything may be used. */
  private static final List<String> PREFIXES =
      List.of(
          "evisor/model/",
          "evisor/compiled/",
          "org/drools/model/Index",
          "org/drools/model/PatternDSL",
          "org/drools/model/consequences/",
          "org/drools/model/functions/",
          "org/drools/model/impl/RuleBuilder",
          "org/drools/model/operators/",
          "org/drools/modelcompiler/dsl/pattern/",
          "org/drools/modelcompiler/util/EvaluationUtil");

  private static final List<String> CLASSES =
      List.of(
          "org/drools/model/DomainClassMetadata",
          "org/drools/model/Global",
          "org/drools/model/Model",
          "org/drools/model/Query",
          "org/drools/model/Rule",
          "org/drools/model/RuleItemBuilder",
          "org/drools/model/Variable");

  /** Classes of which only these members may be used. */
  private static final Map<String, Set<String>> MEMBERS =
      Map.ofEntries(
          Map.entry("java/lang/Boolean", Set.of("TYPE", "booleanValue", "valueOf")),
          Map.entry("java/lang/Double", Set.of("TYPE", "doubleValue", "valueOf")),
          Map.entry("java/lang/Enum", Set.of("<init>", "valueOf")),
          Map.entry("java/lang/Exception", Set.of()),
          Map.entry("java/lang/Integer", Set.of("TYPE", "intValue", "valueOf")),
          Map.entry("java/lang/Object", Set.of("<init>", "equals")),
          Map.entry("java/lang/RuntimeException", Set.of("<init>")),
          Map.entry("java/lang/String", Set.of("equals", "hashCode")),
          Map.entry("java/lang/System", Set.of("arraycopy")),
          Map.entry("java/lang/invoke/MethodHandles", Set.of()),
          Map.entry("java/lang/invoke/MethodHandles$Lookup", Set.of()),
          Map.entry("java/lang/invoke/StringConcatFactory", Set.of("makeConcatWithConstants")),
          Map.entry("java/time/format/DateTimeFormatter", Set.of()),
          Map.entry(
              "java/time/format/DateTimeFormatterBuilder",
              Set.of("<init>", "appendPattern", "parseCaseInsensitive", "toFormatter")),
          Map.entry("java/util/ArrayList", Set.of("<init>")),
          Map.entry("java/util/Arrays", Set.of("asList")),
          Map.entry("java/util/Collection", Set.of("contains")),
          Map.entry("java/util/Collections", Set.of("emptyList")),
          Map.entry("java/util/List", Set.of("add", "contains")),
          Map.entry("java/util/Locale", Set.of("ENGLISH")),
          Map.entry("java/util/Set", Set.of("contains")),
          Map.entry("org/drools/util/DateUtils", Set.of("getDateFormatMask")));

  /** The only classes inside of others that Drools' generator writes. */
  private static final Pattern METADATA =
      Pattern.compile(".*\\.DomainClassesMetadata[0-9A-F]+\\$\\w+_Metadata");

  private BytecodeGuard() {}

  /**
   * Returns every class and member that compiled rules use and must not, in the order of names, and
   * {@code a loop} where they can go round in circles, {@code a class of its own} where a rule has
   * one.
   */
  static SortedSet<String> strangers(CompiledRules compiled) {
    SortedSet<String> strangers = new TreeSet<>();
    for (String name : compiled.classes().keySet()) {
      // A class inside of another could call itself through a type above it, which no call shows.
      if (name.indexOf('$') >= 0 && !METADATA.matcher(name).matches()) {
        strangers.add("a class of its own");
      }
    }
    CodeCircles circles = new CodeCircles();
    // Most classes name the same few: each name is looked at once.
    Set<String> knownNames = new LinkedHashSet<>();
    Set<ReferencedNames.Member> knownMembers = new LinkedHashSet<>();
    for (byte[] type : compiled.classes().values()) {
      ClassReader file = new ClassReader(type);
      ReferencedNames names = ReferencedNames.of(file);
      names.classes().stream()
          .filter(name -> knownNames.add(name) && !known(name))
          .forEach(strangers::add);
      names.members().stream()
          .filter(member -> knownMembers.add(member) && !allowed(member))
          .map(member -> member.owner() + "." + member.name())
          .forEach(strangers::add);
      circles.add(file);
    }
    if (circles.found()) {
      strangers.add("a loop");
    }
    return strangers;
  }

  private static boolean known(String name) {
    return trusted(name) || MEMBERS.containsKey(name);
  }

  private static boolean allowed(ReferencedNames.Member member) {
    return trusted(member.owner())
        || MEMBERS.getOrDefault(member.owner(), Set.of()).contains(member.name());
  }

  private static boolean trusted(String name) {
    return CLASSES.contains(name) || PREFIXES.stream().anyMatch(name::startsWith);
  }
}
