package evisor.rules;

import evisor.model.Word;
import evisor.rules.language.Expression.Relation;
import evisor.rules.typed.AskedNode;
import evisor.rules.typed.FactQuestion;
import evisor.rules.typed.NumberNode;
import evisor.rules.typed.TermNode;
import evisor.rules.typed.TypedCondition;
import evisor.rules.typed.TypedNode;
import evisor.rules.typed.TypedRule;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes rules as somebody would who had no rule engine: as straight Java. */
final class JavaText {

  private final SortedMap<String, String> words = new TreeMap<>();
  private final StringBuilder rules = new StringBuilder();
  private final StringBuilder calls = new StringBuilder();

  private JavaText() {}

  /**
   * Returns the source of a class without a package that is a {@link JavaPass}.
   *
   * @param name the name of the class
   * @param rules the rules of one pass, in the order of ids
   */
  static String of(String name, List<TypedRule> rules) {
    JavaText text = new JavaText();
    rules.forEach(text::add);
    StringBuilder source = new StringBuilder();
    source.append("import evisor.model.*;\n");
    source
        .append("public final class ")
        .append(name)
        .append(" implements evisor.rules.JavaPass {\n");
    text.words.forEach(
        (constant, made) -> source.append("static final ").append(made).append(";\n"));
    source.append("public void run(Request request, java.util.List<? extends Train> trains,");
    source.append(" Verdict verdict, java.util.function.Consumer<String> speaks) {\n");
    source.append(text.calls).append("}\n").append(text.rules).append("}\n");
    return source.toString();
  }

  private void add(TypedRule rule) {
    String name = "rule" + rule.id().replace('-', '_');
    calls.append(name).append("(request, trains, verdict, speaks);\n");
    rules.append("static void ").append(name);
    rules.append("(Request request, java.util.List<? extends Train> trains,");
    rules.append(" Verdict verdict, java.util.function.Consumer<String> speaks) {\n");
    rules.append("if (").append(all(rule.onRequest())).append(") {\n");
    rules.append("speaks.accept(\"").append(rule.id()).append("\");\n");
    if (rule.aboutTrain()) {
      rules.append("for (Train train : trains) {\n");
      rules.append("if (").append(all(rule.onTrain())).append(") {\n");
      rules.append(call(rule)).append("}\n}\n");
    } else {
      rules.append(call(rule));
    }
    rules.append("}\n}\n");
  }

  private String call(TypedRule rule) {
    List<String> arguments = new ArrayList<>();
    if (rule.call().ofTrain()) {
      arguments.add("train");
    }
    rule.call().arguments().forEach(argument -> arguments.add(value(argument)));
    return "verdict." + rule.call().method() + "(" + String.join(", ", arguments) + ");\n";
  }

  private String all(List<TypedCondition> conditions) {
    return conditions.isEmpty() ? "true" : joined(conditions, " && ");
  }

  private String joined(List<? extends TypedNode> nodes, String between) {
    return nodes.stream().map(this::value).collect(Collectors.joining(between, "(", ")"));
  }

  private String value(TypedNode node) {
    if (node instanceof AskedNode asked) {
      return asked(asked.question());
    }
    if (node instanceof TypedCondition condition) {
      return condition(condition);
    }
    if (node instanceof NumberNode.Calculation sum) {
      return "(" + value(sum.left()) + " " + sum.operator() + " " + value(sum.right()) + ")";
    }
    if (node instanceof NumberNode.WrittenNumber number) {
      boolean small = Math.abs(number.number()) <= Integer.MAX_VALUE;
      return number.whole() && small
          ? Integer.toString((int) number.number())
          : Double.toString(number.number());
    }
    return word(((TermNode.WrittenTerm) node).written());
  }

  private String asked(FactQuestion question) {
    String arguments =
        question.arguments().stream().map(this::value).collect(Collectors.joining(", "));
    return (question.ofTrain() ? "train." : "request.") + question.name() + "(" + arguments + ")";
  }

  private String condition(TypedCondition condition) {
    if (condition instanceof TypedCondition.AnyOf any) {
      return joined(any.children(), " || ");
    }
    if (condition instanceof TypedCondition.AllOf every) {
      return joined(every.children(), " && ");
    }
    if (condition instanceof TypedCondition.Negation not) {
      return "!" + "(" + value(not.part()) + ")";
    }
    if (condition instanceof TypedCondition.Comparison comparison) {
      return compared(comparison);
    }
    if (condition instanceof TypedCondition.Membership contains) {
      return (contains.negated() ? "!" : "")
          + value(contains.set())
          + ".contains("
          + value(contains.element())
          + ")";
    }
    if (condition instanceof TypedCondition.OneOf oneOf) {
      String word = value(oneOf.word());
      return (oneOf.negated() ? "!" : "")
          + oneOf.words().stream()
              .map(one -> word + " == " + value(one))
              .collect(Collectors.joining(" || ", "(", ")"));
    }
    return Boolean.toString(((TypedCondition.WrittenTruth) condition).truth());
  }

  private String compared(TypedCondition.Comparison comparison) {
    String left = value(comparison.left());
    String right = value(comparison.right());
    Relation relation = comparison.relation();
    boolean plain = comparison.left().type().isNumber() || comparison.left().type().isTruth();
    if (plain || (comparison.left().type().isWord() && !relation.orders())) {
      return "(" + left + " " + relation.symbol() + " " + right + ")";
    }
    return relation.orders()
        ? "(" + left + ".compareTo(" + right + ") " + relation.symbol() + " 0)"
        : (relation == Relation.EQUAL ? "" : "!") + left + ".equals(" + right + ")";
  }

  private String word(Object written) {
    if (written instanceof String text) {
      return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
    if (written instanceof Word word) {
      String kind = word.getClass().getSimpleName();
      String constant = kind.toUpperCase(java.util.Locale.ROOT) + "_" + word.name();
      words.put(constant, kind + " " + constant + " = " + kind + ".of(\"" + word.id() + "\")");
      return constant;
    }
    Enum<?> constant = (Enum<?>) written;
    return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
  }
}
