package evisor.rules.language;

import evisor.files.FilePlace;
import evisor.files.Nearest;
import evisor.rules.language.RuleText.Binding;
import evisor.rules.language.RuleText.Condition;
import evisor.rules.language.RuleText.Constraint;
import evisor.rules.language.RuleText.Pattern;
import evisor.rules.language.Token.Kind;
import evisor.speech.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the conditions of a rule. */
record PatternParser(TokenCursor cursor, ExprParser expressions) {

  private static final List<String> WORDS = List.of("contains", "in");
  private static final List<String> RELATIONS =
      List.of("==", "!=", "<", "<=", ">", ">=", "contains", "in", ",", ")");

  /** Returns the patterns that can be read, up to what comes after the conditions. */
  List<Pattern> all() {
    List<Pattern> patterns = new ArrayList<>();
    while (!cursor.atEndOfConditions()) {
      int before = cursor.position();
      try {
        if (!foreign()) {
          patterns.add(pattern());
        }
      } catch (SyntaxFault fault) {
        cursor.report(fault);
        if (cursor.position() == before) {
          cursor.skip();
        }
        skipToPattern();
      }
    }
    return List.copyOf(patterns);
  }

  private void skipToPattern() {
    while (!cursor.atEndOfConditions() && !cursor.atPattern()) {
      if (cursor.at("(")) {
        cursor.skipParentheses();
      } else {
        cursor.skip();
      }
    }
  }

  /** Reports a word of DRL between patterns; returns whether there was one. */
  private boolean foreign() {
    Token token = cursor.peek();
    Optional<SyntaxProblem> problem = ForbiddenWords.betweenPatterns(token);
    if (problem.isEmpty()) {
      return false;
    }
    cursor.report(token, problem.get());
    cursor.skip();
    if (token.kind() == Kind.NAME && !cursor.atPattern()) {
      skipOperand();
    }
    return true;
  }

  /** Passes over what a foreign word is followed by: parentheses, or what stands on its line. */
  private void skipOperand() {
    if (cursor.at("(")) {
      cursor.skipParentheses();
      return;
    }
    int line = cursor.previous().line();
    while (cursor.peek().line() == line && !cursor.atEndOfConditions() && !cursor.atPattern()) {
      cursor.skip();
    }
  }

  private Pattern pattern() throws SyntaxFault {
    Optional<String> variable = RuleParser.boundName(cursor);
    if (cursor.at(")")) {
      throw cursor.missing(
          SyntaxProblem.syntax("this closing parenthesis has no opening one.", "Take it out."));
    }
    if (!cursor.at(Kind.NAME)) {
      throw SyntaxFault.at(
          cursor.peek(),
          SyntaxProblem.syntax(
              "the conditions are patterns. Found " + cursor.peek().described() + ".",
              "Write them as in: Request( gmp >= Gmp.FULL )."));
    }
    Token type = cursor.next();
    if (!cursor.at("(")) {
      throw SyntaxFault.at(
          type,
          SyntaxProblem.foreign(
              "conditions are patterns on Request and Train and nothing else; found '"
                  + SyntaxProblem.shown(type.text())
                  + "'.",
              "Write them as in: Request( gmp >= Gmp.FULL )."));
    }
    cursor.next();
    return new Pattern(cursor.place(type), variable, type.text(), constraints());
  }

  /** Reads what stands between a pattern's parentheses, and the closing one. */
  private List<Constraint> constraints() {
    List<Constraint> constraints = new ArrayList<>();
    boolean more = !cursor.accept(")");
    while (more) {
      int from = cursor.position();
      try {
        constraints.add(constraint());
      } catch (SyntaxFault fault) {
        cursor.report(fault);
        skipConstraint(cursor.openSince(from));
      }
      more = separator();
    }
    return List.copyOf(constraints);
  }

  /** Reads what stands between two constraints; returns whether another one follows. */
  private boolean separator() {
    if (cursor.accept(")")) {
      return false;
    }
    if (cursor.accept(",")) {
      return true;
    }
    if (joinsNothing()) {
      cursor.report(
          cursor.peek(),
          SyntaxProblem.foreign(
              cursor.peek().described() + " does not join conditions.",
              "Write ',', '&&' or '||'."));
      skipConstraint(0);
      return separator();
    }
    SyntaxProblem problem =
        SyntaxProblem.syntax(
            "the constraints of a pattern are separated by ',' and end with ')'.",
            ends() ? "Write ')' here." : "Write ',' between two constraints.");
    cursor.report(cursor.missing(problem));
    if (ends()) {
      return false;
    }
    if (beginsConstraint()) {
      return true;
    }
    skipConstraint(0);
    return separator();
  }

  /** Returns whether a word stands here that is no constraint, but is followed by one. */
  private boolean joinsNothing() {
    Token behind = cursor.peek(1);
    return cursor.at(Kind.NAME)
        && !ends()
        && cursor.peek().line() == cursor.previous().line()
        && behind.kind() == Kind.NAME
        && behind.line() == cursor.peek().line()
        && !RELATIONS.contains(behind.text())
        && !behind.is("not");
  }

  private boolean ends() {
    return cursor.atEndOfConditions() || cursor.atPattern();
  }

  private boolean beginsConstraint() {
    return cursor.at(Kind.NAME) || cursor.at("!") || cursor.at("(");
  }

  /**
   * Passes over the rest of a constraint, to the comma or parenthesis behind it; where the open
   * parentheses are never closed, to the next one of whatever depth.
   */
  private void skipConstraint(int open) {
    int from = cursor.position();
    int depth = open;
    while (!ends() && (depth > 0 || !(cursor.at(",") || cursor.at(")")))) {
      depth += cursor.at("(") ? 1 : cursor.at(")") ? -1 : 0;
      cursor.skip();
    }
    if (open > 0 && ends()) {
      cursor.backTo(from);
      skipConstraint(0);
    }
  }

  /** Refuses a bare value with something beside it: what is missing between them is not known. */
  private void checkJoined(Expression found) throws SyntaxFault {
    Token next = cursor.peek();
    boolean bare = !found.isLogic() && !(found instanceof Expression.Call);
    boolean beside = next.line() == cursor.previous().line() && !cursor.at(Kind.END);
    if (!bare || !beside || ends() || cursor.at(",") || cursor.at(")") || beginsAnother()) {
      return;
    }
    String first = cursor.previous().described();
    throw SyntaxFault.at(
        next,
        cursor.at(":")
            ? SyntaxProblem.syntax(
                "a variable begins with '$', and " + first + " does not.",
                "Write $" + SyntaxProblem.shown(cursor.previous().text()) + " : … .")
            : SyntaxProblem.syntax(
                Phrase.of(
                    "%s and %s stand side by side; a comparison or a ',' is missing between them.",
                    first, next.described()),
                Nearest.to(next.text(), WORDS)
                    .map(near -> "Did you mean '" + near + "'?")
                    .orElse("Compare by ==, !=, <, <=, >, >=, contains or in.")));
  }

  /** Returns whether a constraint of its own begins here, so that only a comma is missing. */
  private boolean beginsAnother() {
    Token behind = cursor.peek(1);
    return cursor.at(Kind.NAME)
        && !cursor.atVariable()
        && (RELATIONS.contains(behind.text()) || behind.is("("));
  }

  private Constraint constraint() throws SyntaxFault {
    if (!cursor.atVariable() || !cursor.peek(1).is(":")) {
      Expression condition = expressions.condition();
      checkJoined(condition);
      return new Condition(condition);
    }
    FilePlace place = cursor.place(cursor.peek());
    String name = cursor.next().text();
    cursor.next();
    Expression source = expressions.primary();
    if (!(source instanceof Expression.Property || source instanceof Expression.Call)
        || !(cursor.at(",") || cursor.at(")"))) {
      throw cursor.missing(
          SyntaxProblem.syntax(
              "a binding takes a plain property or method and nothing more.",
              "Write it as in: $hours : hours, and the condition beside it."));
    }
    return new Binding(place, name, source);
  }
}
