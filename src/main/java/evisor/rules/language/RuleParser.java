package evisor.rules.language;

import evisor.json.Faults;
import evisor.model.Place;
import evisor.rules.language.RuleText.Annotation;
import evisor.rules.language.RuleText.Binding;
import evisor.rules.language.RuleText.Condition;
import evisor.rules.language.RuleText.Consequence;
import evisor.rules.language.RuleText.Constraint;
import evisor.rules.language.RuleText.Pattern;
import evisor.rules.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads rule files; a fault in one rule does not keep the others from being read. */
public final class RuleParser {

  private static final Map<String, String> PREAMBLE =
      Map.of(
          "package", "evisor.rules",
          "import", "evisor.model.*",
          "global", "evisor.model.Verdict verdict");

  private final String text;
  private final Cursor cursor;
  private final ExprParser expressions;

  private RuleParser(String text, Cursor cursor) {
    this.text = text;
    this.cursor = cursor;
    this.expressions = new ExprParser(cursor);
  }

  /**
   * Reads one file.
   *
   * @param path its path in the folder of rules
   * @param shown its path as messages name it
   * @param text its text
   * @param faults takes every fault found
   */
  public static RuleFile parse(String path, String shown, String text, Faults faults) {
    Cursor cursor = new Cursor(Tokens.of(text, shown, faults), shown, faults);
    return new RuleFile(path, new RuleParser(text, cursor).rules());
  }

  private List<RuleText> rules() {
    List<RuleText> rules = new ArrayList<>();
    boolean preamble = true;
    while (!cursor.at(Kind.END)) {
      try {
        if (preamble && PREAMBLE.containsKey(cursor.peek().text())) {
          declaration();
        } else {
          preamble = false;
          rules.add(rule());
        }
      } catch (SyntaxFault fault) {
        cursor.report(fault);
        cursor.skipToNextRule();
        preamble = false;
      }
    }
    return List.copyOf(rules);
  }

  private void declaration() throws SyntaxFault {
    Token first = cursor.next();
    StringBuilder found = new StringBuilder();
    int line = first.line();
    while (cursor.peek().line() == line && !cursor.at(Kind.END) && !cursor.at(";")) {
      boolean word = !found.isEmpty() && cursor.at(Kind.NAME) && !found.toString().endsWith(".");
      found.append(word ? " " : "").append(cursor.next().text());
    }
    cursor.accept(";");
    String allowed = PREAMBLE.getOrDefault(first.text(), "");
    boolean right =
        first.is("package")
            ? found.toString().startsWith(allowed)
            : found.toString().equals(allowed);
    if (!right) {
      cursor
          .faults()
          .add(
              cursor.place(first),
              "preamble",
              "before the rules only '"
                  + first.text()
                  + " "
                  + allowed
                  + "' may stand, or nothing: it is added by itself.");
    }
  }

  private RuleText rule() throws SyntaxFault {
    Token first = cursor.expect("rule", "a rule begins with: rule \"SUBJECT-001\"");
    List<Token> code = new ArrayList<>();
    Token name =
        cursor.expect(Kind.STRING, "a rule has its name in quotes, for example \"PRECIP-003\"");
    List<Annotation> annotations = annotations();
    int from = cursor.position();
    cursor.expect("when", "after the metadata the conditions begin with 'when'");
    List<Pattern> patterns = patterns();
    cursor.expect("then", "after the conditions the consequence begins with 'then'");
    Consequence consequence = consequence();
    Token last =
        cursor.expect(
            "end", "the consequence is one call of verdict, and then the rule ends with 'end'");
    code.add(first);
    code.add(name);
    code.addAll(cursor.since(from));
    return new RuleText(
        cursor.plainText(name),
        cursor.place(name),
        annotations,
        patterns,
        consequence,
        text.substring(first.start(), last.end()),
        List.copyOf(code));
  }

  private List<Annotation> annotations() throws SyntaxFault {
    List<Annotation> annotations = new ArrayList<>();
    while (cursor.at("@")) {
      Place place = cursor.place(cursor.next());
      String name =
          cursor.expect(Kind.NAME, "after '@' the name of an entry of metadata stands").text();
      cursor.expect("(", "@" + name + " has its value in parentheses and quotes");
      Token value = cursor.expect(Kind.STRING, "@" + name + " has its value in quotes");
      cursor.expect(")", "the value of @" + name + " ends with ')'");
      annotations.add(new Annotation(place, name, cursor.place(value), unescaped(value)));
    }
    return List.copyOf(annotations);
  }

  private static String unescaped(Token value) {
    String inner = value.text().substring(1, value.text().length() - 1);
    return inner.replace("\\\"", "\"").replace("\\\\", "\\");
  }

  private List<Pattern> patterns() throws SyntaxFault {
    List<Pattern> patterns = new ArrayList<>();
    while (!cursor.at("then") && !cursor.at(Kind.END)) {
      patterns.add(pattern());
    }
    return List.copyOf(patterns);
  }

  private Pattern pattern() throws SyntaxFault {
    Optional<String> variable = cursor.atVariable() ? Optional.of(boundName()) : Optional.empty();
    Token type =
        cursor.expect(
            Kind.NAME, "a condition is a pattern, for example Request( purity >= Purity.HIGH )");
    if (!cursor.at("(")) {
      throw cursor.fault(
          type,
          "conditions are patterns on Request and Train and nothing else; found '"
              + type.text()
              + "'");
    }
    cursor.next();
    List<Constraint> constraints = new ArrayList<>();
    if (!cursor.at(")")) {
      constraints.add(constraint());
      while (cursor.accept(",")) {
        constraints.add(constraint());
      }
    }
    cursor.expect(")", "the constraints of a pattern are separated by ',' and end with ')'");
    return new Pattern(cursor.place(type), variable, type.text(), List.copyOf(constraints));
  }

  private String boundName() throws SyntaxFault {
    String name = cursor.next().text();
    cursor.expect(":", "a variable is bound with ':', for example $train : Train( … )");
    return name;
  }

  private Constraint constraint() throws SyntaxFault {
    if (!cursor.atVariable() || !cursor.following().is(":")) {
      return new Condition(expressions.condition());
    }
    Place place = cursor.place(cursor.peek());
    String name = boundName();
    Expr source = expressions.primary();
    if (!(source instanceof Expr.Property || source instanceof Expr.Call)
        || !(cursor.at(",") || cursor.at(")"))) {
      throw cursor.fault(
          cursor.peek(),
          "a binding takes a plain property or method, for example '$hours : hours'; write the"
              + " condition beside it");
    }
    return new Binding(place, name, source);
  }

  private Consequence consequence() throws SyntaxFault {
    Token verdict =
        cursor.expect(
            "verdict",
            "the consequence is one call of verdict, for example verdict.exclude($train);");
    cursor.expect(".", "verdict is followed by '.' and what it does");
    Token method =
        cursor.expect(
            Kind.NAME, "verdict is followed by what it does, for example verdict.exclude($train);");
    cursor.expect("(", "the call has its arguments in parentheses");
    List<Expr> arguments = expressions.arguments();
    cursor.expect(";", "the call ends with ';'");
    return new Consequence(cursor.place(verdict), method.text(), arguments);
  }
}
