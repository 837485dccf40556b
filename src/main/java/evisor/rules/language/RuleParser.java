package evisor.rules.language;

import evisor.files.FileFaults;
import evisor.rules.language.RuleText.Annotation;
import evisor.rules.language.RuleText.Consequence;
import evisor.rules.language.RuleText.Pattern;
import evisor.rules.language.Token.Kind;
import evisor.speech.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads rule files. A fault keeps nothing else from being read: reading goes on at the next
 * constraint, pattern, part of the rule, or rule.
 */
public final class RuleParser {

  private static final Map<String, String> PREAMBLE =
      Map.of(
          "package", "evisor.rules",
          "import", "evisor.model.*",
          "global", "evisor.model.Verdict verdict");

  private final String text;
  private final TokenCursor cursor;
  private final HeadParser heads;
  private final PatternParser patterns;
  private final ConsequenceParser consequences;
  private final List<RuleText> rules = new ArrayList<>();

  private RuleParser(String text, TokenCursor cursor) {
    this.text = text;
    this.cursor = cursor;
    ExprParser expressions = new ExprParser(cursor);
    this.heads = new HeadParser(cursor);
    this.patterns = new PatternParser(cursor, expressions);
    this.consequences = new ConsequenceParser(cursor, expressions);
  }

  /**
   * Reads one file.
   *
   * @param path its path in the folder of rules
   * @param shown its path as messages name it
   * @param text its text
   * @param faults takes every fault found
   */
  public static RuleFile parse(String path, String shown, String text, FileFaults faults) {
    SyntaxFaults found = new SyntaxFaults(shown, faults);
    TokenCursor cursor = new TokenCursor(RuleTokens.of(text, found), found);
    RuleParser parser = new RuleParser(text, cursor);
    parser.readAll();
    return new RuleFile(path, List.copyOf(parser.rules));
  }

  private void readAll() {
    boolean preamble = true;
    while (!cursor.at(Kind.END)) {
      if (preamble && PREAMBLE.containsKey(cursor.peek().text())) {
        declaration();
      } else if (cursor.atRule() || cursor.atKeyword("rule")) {
        preamble = false;
        rule();
      } else {
        preamble = false;
        stranger();
      }
    }
  }

  private void declaration() {
    Token first = cursor.next();
    StringBuilder found = new StringBuilder();
    int line = first.line();
    while (cursor.peek().line() == line && !cursor.at(Kind.END) && !cursor.at(";")) {
      boolean word = !found.isEmpty() && cursor.at(Kind.NAME) && !found.toString().endsWith(".");
      found.append(word ? " " : "").append(cursor.peek().text());
      cursor.skip();
    }
    cursor.accept(";");
    String allowed = PREAMBLE.getOrDefault(first.text(), "");
    boolean right =
        first.is("package")
            ? found.toString().startsWith(allowed)
            : found.toString().equals(allowed);
    if (!right) {
      cursor.report(
          first,
          new SyntaxProblem(
              "preamble",
              Phrase.of(
                  "before the rules only '%s %s' may stand, or nothing: it is added by itself.",
                  first.text(), allowed),
              ""));
    }
  }

  /** Reports what is no rule, and passes over it. */
  private void stranger() {
    Token first = cursor.peek();
    cursor.report(
        first,
        ForbiddenWords.betweenRules(first)
            .orElse(
                SyntaxProblem.syntax(
                    "a rule begins with: rule \"SUBJECT-001\". Found " + first.described() + ".",
                    first.is("end") ? "The rule before it has ended already." : "")));
    cursor.skip();
    while (!cursor.at(Kind.END) && !cursor.atRule() && !beginsForeign()) {
      cursor.skip();
    }
  }

  private boolean beginsForeign() {
    Token token = cursor.peek();
    return cursor.previous().line() < token.line()
        && token.kind() == Kind.NAME
        && ForbiddenWords.betweenRules(token).isPresent();
  }

  private void rule() {
    int unread = cursor.unread();
    Token first = cursor.peek();
    cursor.acceptKeyword("rule");
    Token name = cursor.peek();
    String id = heads.name();
    List<Annotation> annotations = heads.annotations();
    int from = cursor.position();
    if (!cursor.acceptKeyword("when")) {
      cursor.report(
          cursor.missing(
              SyntaxProblem.syntax(
                  "after its metadata a rule has its conditions, and these begin with 'when'.",
                  "Write 'when' before them.")));
    }
    List<Pattern> conditions = patterns.all();
    Consequence consequence = consequences.read(id);
    if (cursor.acceptKeyword("end") && cursor.at(";")) {
      cursor.remark(
          cursor.peek(), SyntaxProblem.syntax("'end' has no ';' behind it.", "Take it out."));
      cursor.skip();
    }
    Token last = cursor.previous();
    List<Token> code = new ArrayList<>(List.of(first, name));
    code.addAll(cursor.since(from));
    if (cursor.unread() == unread) {
      rules.add(
          new RuleText(
              id,
              cursor.place(name),
              annotations,
              conditions,
              consequence,
              text.substring(first.start(), last.end()),
              List.copyOf(code)));
    }
  }

  /** Returns the text of a string in code, where a backslash has no place. */
  static String plainText(Token token, TokenCursor cursor) {
    String inner = token.text().substring(1, token.text().length() - 1);
    if (inner.indexOf('\\') >= 0) {
      cursor.report(
          token, SyntaxProblem.syntax("a text in a rule's code has no backslash.", "Take it out."));
    }
    return inner;
  }

  /** Returns the name of a bound variable and reads what binds it. */
  static Optional<String> boundName(TokenCursor cursor) {
    if (!cursor.atVariable()) {
      return Optional.empty();
    }
    String name = cursor.next().text();
    if (!cursor.accept(":")) {
      cursor.report(
          cursor.missing(
              SyntaxProblem.syntax(
                  "a variable is bound with ':'.",
                  "Write " + SyntaxProblem.shown(name) + " : … .")));
    }
    return Optional.of(name);
  }
}
