package evisor.rules.language;

import evisor.files.FilePlace;
import evisor.files.Nearest;
import evisor.rules.language.Token.Kind;
import java.util.List;
import java.util.Locale;

/** Walks over the tokens of one file and notes what is wrong with those that are read. */
final class TokenCursor {

  /** The keywords that stand alone on their lines. */
  private static final List<String> PARTS = List.of("when", "then", "end");

  private final List<Token> tokens;
  private final SyntaxFaults faults;
  private int position;
  private int reported = -1;
  private int unread;

  TokenCursor(List<Token> tokens, SyntaxFaults faults) {
    this.tokens = tokens;
    this.faults = faults;
  }

  int position() {
    return position;
  }

  List<Token> since(int from) {
    return tokens.subList(from, position);
  }

  Token peek() {
    return tokens.get(position);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(position + ahead, tokens.size() - 1));
  }

  /** Returns the token before the next one; the first token at the beginning. */
  Token previous() {
    return tokens.get(Math.max(position - 1, 0));
  }

  /** Returns how often something was not there that has to be, or was there that must not. */
  int unread() {
    return unread;
  }

  /** Reads a token and notes its problem: it stands for what was meant, so that all can be read. */
  Token next() {
    Token token = peek();
    token.problem().ifPresent(problem -> remark(token, problem));
    skip();
    return token;
  }

  /** Passes over a token, whatever it is: something before it has been reported. */
  void skip() {
    if (!at(Kind.END)) {
      position++;
    }
  }

  boolean at(String word) {
    return peek().is(word);
  }

  boolean at(Kind kind) {
    return peek().kind() == kind;
  }

  boolean atVariable() {
    return at(Kind.NAME) && peek().text().startsWith("$");
  }

  /** Returns whether a keyword stands here, in whatever letters, or alone on its line misspelt. */
  boolean atKeyword(String word) {
    return peek().isKeyword(word) || (PARTS.contains(word) && isAlone() && isAlmost(word));
  }

  private boolean isAlone() {
    boolean last = peek(1).line() > peek().line() || peek(1).kind() == Kind.END;
    return at(Kind.NAME) && isFirstOnLine() && last;
  }

  private boolean isFirstOnLine() {
    return position == 0 || previous().line() < peek().line();
  }

  private boolean isAlmost(String word) {
    return !PARTS.contains(peek().text().toLowerCase(Locale.ROOT))
        && Nearest.to(peek().text(), List.of(word)).isPresent();
  }

  /**
   * Returns whether a rule begins here: its keyword with a name or first on its line, or both where
   * it is misspelt.
   */
  boolean atRule() {
    boolean named = peek(1).kind() == Kind.STRING;
    if (atKeyword("rule")) {
      return named || isFirstOnLine();
    }
    return named && isFirstOnLine() && at(Kind.NAME) && isAlmost("rule");
  }

  /** Returns whether a pattern begins here, for example {@code $train : Train(}. */
  boolean atPattern() {
    int at = atVariable() && peek(1).is(":") ? 2 : 0;
    Token type = peek(at);
    return !previous().is(".")
        && type.kind() == Kind.NAME
        && Character.isUpperCase(type.text().charAt(0))
        && peek(at + 1).is("(");
  }

  /** Returns whether nothing but a part of a rule that comes after its conditions begins here. */
  boolean atEndOfConditions() {
    return at(Kind.END)
        || atKeyword("then")
        || atKeyword("end")
        || atRule()
        || (atKeyword("verdict") && peek(1).is("."));
  }

  boolean accept(String word) {
    boolean there = at(word);
    if (there) {
      next();
    }
    return there;
  }

  /** Reads a keyword if it is there, and notes where it is not in small letters. */
  boolean acceptKeyword(String word) {
    boolean there = atKeyword(word) || (word.equals("rule") && atRule());
    if (there) {
      if (!at(word)) {
        String found = "'" + SyntaxProblem.shown(peek().text()) + "'";
        String message =
            peek().isKeyword(word)
                ? found + " is written in small letters."
                : found + " stands where '" + word + "' belongs.";
        remark(peek(), SyntaxProblem.syntax(message, "Write '" + word + "'."));
      }
      next();
    }
    return there;
  }

  Token expect(String word, SyntaxProblem otherwise) throws SyntaxFault {
    if (!at(word)) {
      throw missing(otherwise);
    }
    return next();
  }

  Token expect(Kind kind, SyntaxProblem otherwise) throws SyntaxFault {
    if (!at(kind)) {
      throw missing(otherwise);
    }
    return next();
  }

  /** Returns the fault that something is missing here; told at the line that it is missing on. */
  SyntaxFault missing(SyntaxProblem problem) {
    boolean sameLine = position == 0 || peek().line() == previous().line();
    if (!sameLine || at(Kind.END)) {
      return SyntaxFault.behind(previous(), problem);
    }
    return SyntaxFault.at(
        peek(),
        new SyntaxProblem(
            problem.lint(),
            problem.message() + " Found " + peek().described() + ".",
            problem.mend()));
  }

  /** Notes a fault that keeps the rule from being read as a whole. */
  void report(SyntaxFault fault) {
    unread++;
    note(fault);
  }

  /** Notes a fault, unless the token it stands at has been reported before. */
  private void note(SyntaxFault fault) {
    Token token = fault.token();
    int at = fault.isBehind() ? token.end() : token.start();
    if (at != reported) {
      reported = at;
      int width = fault.isBehind() ? token.end() - token.start() : 0;
      faults.add(token.line(), token.column() + width, fault.problem());
    }
  }

  void report(Token token, SyntaxProblem problem) {
    report(SyntaxFault.at(token, problem));
  }

  /** Notes a fault of a token that stands for what was meant all the same. */
  void remark(Token token, SyntaxProblem problem) {
    note(SyntaxFault.at(token, problem));
  }

  FilePlace place(Token token) {
    return faults.place(token.line(), token.column());
  }

  /** Returns how many parentheses are open since a position. */
  int openSince(int from) {
    int depth = 0;
    for (Token token : since(from)) {
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
    }
    return Math.max(depth, 0);
  }

  /** Goes back to a position, to pass over the tokens behind it in another way. */
  void backTo(int earlier) {
    position = earlier;
  }

  /** Passes over what stands in parentheses, if there are any; stops where a rule begins. */
  void skipParentheses() {
    if (!at("(")) {
      return;
    }
    int depth = 0;
    do {
      depth += at("(") ? 1 : at(")") ? -1 : 0;
      skip();
    } while (depth > 0 && !at(Kind.END) && !atRule());
  }
}
