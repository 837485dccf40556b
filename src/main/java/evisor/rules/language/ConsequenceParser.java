package evisor.rules.language;

import evisor.files.FilePlace;
import evisor.rules.language.RuleText.Consequence;
import evisor.rules.language.Token.Kind;
import java.util.List;

/** Reads the consequence of a rule, up to its end. */
record ConsequenceParser(TokenCursor cursor, ExprParser expressions) {

  /** Returns the one call, without a method where there is none; stops at the rule's 'end'. */
  Consequence read(String rule) {
    boolean opened = cursor.acceptKeyword("then");
    if (!opened) {
      cursor.report(
          cursor.missing(
              SyntaxProblem.syntax(
                  "after its conditions a rule has its consequence, and this begins with 'then'.",
                  "Write 'then' before it.")));
    }
    Consequence read = new Consequence(cursor.place(cursor.peek()), "", List.of());
    if (opened || cursor.atKeyword("verdict")) {
      try {
        read = call();
      } catch (SyntaxFault fault) {
        cursor.report(fault);
        skipToEnd();
      }
    }
    if (!cursor.atKeyword("end")) {
      noteMissingEnd(rule);
    }
    return read;
  }

  private Consequence call() throws SyntaxFault {
    FilePlace place = cursor.place(cursor.peek());
    if (!cursor.acceptKeyword("verdict")) {
      throw SyntaxFault.at(cursor.peek(), ForbiddenWords.consequence(cursor.peek()));
    }
    SyntaxProblem form =
        SyntaxProblem.syntax(
            "verdict is followed by '.', by what it does, and by arguments in parentheses.",
            "Write it as in: verdict.exclude($train);");
    cursor.expect(".", form);
    Token method = cursor.expect(Kind.NAME, form);
    cursor.expect("(", form);
    List<Expression> arguments = expressions.arguments();
    if (!cursor.accept(";")) {
      Token odd = cursor.peek();
      boolean goesOn = odd.line() == cursor.previous().line() && !odd.isKeyword("end");
      cursor.report(
          goesOn
              ? SyntaxFault.at(odd, ForbiddenWords.consequence(odd))
              : SyntaxFault.behind(
                  cursor.previous(),
                  SyntaxProblem.syntax("the call ends with ';'.", "Write ';' here.")));
      skipToEnd();
    }
    return new Consequence(place, method.text(), arguments);
  }

  private void noteMissingEnd(String rule) {
    Token odd = cursor.peek();
    if (odd.kind() == Kind.END || cursor.atRule()) {
      cursor.report(
          SyntaxFault.behind(
              cursor.previous(),
              SyntaxProblem.syntax(
                  "the rule " + SyntaxProblem.shown(rule) + " has no 'end'.",
                  "Write 'end' on the line below its call.")));
    } else {
      cursor.report(odd, ForbiddenWords.consequence(odd));
      skipToEnd();
      if (!cursor.atKeyword("end")) {
        noteMissingEnd(rule);
      }
    }
  }

  private void skipToEnd() {
    while (!cursor.atKeyword("end") && !cursor.at(Kind.END) && !cursor.atRule()) {
      cursor.skip();
    }
  }
}
