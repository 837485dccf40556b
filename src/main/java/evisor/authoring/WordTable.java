package evisor.authoring;

import evisor.model.Lexicon;
import evisor.model.Predicted;
import evisor.model.Term;
import evisor.model.Unit;
import evisor.model.Verdict;
import evisor.rules.language.ValueType;
import evisor.rules.language.Vocabulary;
import evisor.rules.text.Verb;
import evisor.speech.Phrase;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that rules are written in, as tables and lists in Markdown. */
final class WordTable {

  private static final String VERDICT = "verdict";

  private WordTable() {}

  /** Returns everything that a rule can ask of a fact. */
  static List<String> of(Class<?> fact) {
    Map<String, Method> words = words(fact);
    boolean passes = words.values().stream().anyMatch(WordTable::predicted);
    List<String> lines = table(passes ? "| word | is | says | pass |" : "| word | is | says |");
    for (Map.Entry<String, String> entry : WordDescriptions.all().entrySet()) {
      Method word = words.get(entry.getKey());
      if (word != null) {
        String name = entry.getKey().substring(fact.getSimpleName().length() + 1);
        lines.add(
            Phrase.of(
                "| `%s` | %s | %s%s",
                name.replace(",", ", "),
                kind(word),
                entry.getValue(),
                passes ? predicted(word) ? " | second |" : " | both |" : " |"));
      }
    }
    lines.add("");
    return lines;
  }

  /** Returns every word of a fact by the key of its description. */
  static Map<String, Method> words(Class<?> fact) {
    Map<String, Method> words = new LinkedHashMap<>();
    for (String name : Vocabulary.propertyNames(fact)) {
      Vocabulary.property(fact, name).ifPresent(word -> words.put(key(fact, word), word));
    }
    for (String name : Vocabulary.methodNames(fact)) {
      for (Method word : Vocabulary.methods(fact, name)) {
        words.put(key(fact, word), word);
      }
    }
    return words;
  }

  private static String key(Class<?> fact, Method word) {
    String parameters =
        Stream.of(word.getParameterTypes())
            .map(type -> type == double.class ? "number" : type.getSimpleName())
            .collect(Collectors.joining(","));
    return Phrase.of(
        "%s.%s%s",
        fact.getSimpleName(), word.getName(), parameters.isEmpty() ? "" : "(" + parameters + ")");
  }

  private static boolean predicted(Method word) {
    return word.isAnnotationPresent(Predicted.class);
  }

  private static String kind(Method word) {
    ValueType type = ValueType.of(word.getGenericReturnType()).orElseThrow();
    if (type.isTruth()) {
      return "yes or no";
    }
    if (type.isNumber()) {
      Unit unit = word.getAnnotation(Unit.class);
      return unit == null
          ? "number"
          : switch (unit.value()) {
            case MILLILITRES -> "mL";
            case GRAMS -> "g";
            case HOURS -> "hours";
            case FRACTION -> "0 to 1";
            case COUNT -> "number";
            case PARTICLES -> "particles";
          };
    }
    if (type.isText()) {
      return "text";
    }
    if (type.isAmount()) {
      return "amount";
    }
    String words = "`" + type.element().getSimpleName() + "`";
    return type.isSet() ? "set of " + words : type.isRanked() ? words + ", ranked" : words;
  }

  /** Returns the sets of words with all that is in them. */
  static List<String> sets(Lexicon lexicon) {
    MarkedList list = new MarkedList();
    for (Class<?> set : Vocabulary.enumTypes()) {
      boolean ranked = ValueType.of(set).orElseThrow().isRanked();
      String words =
          Vocabulary.constants(set, lexicon).stream()
              .map(word -> "`" + word + "`")
              .collect(Collectors.joining(ranked ? " < " : ", "));
      String name = set.getSimpleName();
      list.add(Phrase.of("**`%s`** (%s): %s", name, WordDescriptions.of(name), words));
    }
    return list.lines();
  }

  /** Returns the calls of {@code verdict}, of which a rule makes one. */
  static List<String> verdicts() {
    Map<String, Method> calls = calls();
    List<String> lines = table("| call | does | pass |");
    for (Map.Entry<String, String> entry : WordDescriptions.all().entrySet()) {
      Method call = calls.get(entry.getKey());
      if (call != null) {
        boolean composes = Verb.named(call.getName()).orElseThrow().composes();
        lines.add(
            Phrase.of(
                "| `%s` | %s%s",
                written(call), entry.getValue(), composes ? " | first |" : " | second |"));
      }
    }
    lines.add("");
    return lines;
  }

  /** Returns every call of {@code verdict} by the key of its description. */
  static Map<String, Method> calls() {
    Map<String, Method> calls = new LinkedHashMap<>();
    for (Method call : Verdict.class.getDeclaredMethods()) {
      if (Verb.named(call.getName()).isPresent()) {
        String key = key(Verdict.class, call);
        calls.put(VERDICT + key.substring(VERDICT.length()), call);
      }
    }
    return calls;
  }

  private static String written(Method call) {
    return Stream.of(call.getParameterTypes())
        .map(Class::getSimpleName)
        .map(WordTable::argument)
        .collect(Collectors.joining(", ", VERDICT + "." + call.getName() + "(", ")"));
  }

  private static String argument(String type) {
    return switch (type) {
      case "Train" -> "$train";
      case "StepKind" -> "Method.X or Operation.X";
      case "String" -> "\"parameter\"";
      case "String[]" -> "\"TFF → SEC\", …";
      case "double" -> "7";
      case "int" -> "2";
      default -> type + ".X";
    };
  }

  /** Returns the words of one entry of metadata. */
  static List<String> terms(String entry, String key, Term[] terms) {
    List<String> lines = table("| `" + entry + "` | says |");
    for (Term term : terms) {
      lines.add("| `" + term.id() + "` | " + WordDescriptions.of(key + "." + term.id()) + " |");
    }
    lines.add("");
    return lines;
  }

  private static List<String> table(String head) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(head);
    lines.add(head.replaceAll("[^|]+", " --- "));
    return lines;
  }
}
