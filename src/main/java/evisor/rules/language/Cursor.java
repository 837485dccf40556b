package evisor.rules.language;

import evisor.json.Faults;
import evisor.model.Place;
import evisor.rules.language.Token.Kind;
import java.util.List;

/** Walks over the tokens of one file. */
final class Cursor {

  private final List<Token> tokens;
  private final String file;
  private final Faults faults;
  private int position;

  Cursor(List<Token> tokens, String file, Faults faults) {
    this.tokens = tokens;
    this.file = file;
    this.faults = faults;
  }

  Faults faults() {
    return faults;
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

  Token following() {
    return tokens.get(Math.min(position + 1, tokens.size() - 1));
  }

  Token next() {
    Token token = peek();
    if (token.kind() != Kind.END) {
      position++;
    }
    return token;
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

  boolean accept(String word) {
    boolean there = at(word);
    if (there) {
      next();
    }
    return there;
  }

  Token expect(String word, String rule) throws SyntaxFault {
    if (!at(word)) {
      throw unexpected(rule);
    }
    return next();
  }

  Token expect(Kind kind, String rule) throws SyntaxFault {
    if (!at(kind)) {
      throw unexpected(rule);
    }
    return next();
  }

  SyntaxFault unexpected(String rule) {
    return fault(peek(), rule + "; found " + peek().described());
  }

  SyntaxFault fault(Token token, String message) {
    return new SyntaxFault(token, message);
  }

  /** Returns the text of a string in code, where a backslash has no place. */
  String plainText(Token token) throws SyntaxFault {
    String inner = token.text().substring(1, token.text().length() - 1);
    if (inner.indexOf('\\') >= 0) {
      throw fault(token, "a text in a rule's code has no backslash");
    }
    return inner;
  }

  Place place(Token token) {
    return new Place(file, token.line(), token.column());
  }

  /** Notes a fault, unless the token it stands at has been reported before. */
  void report(SyntaxFault fault) {
    if (fault.token().kind() != Kind.BROKEN) {
      faults.add(place(fault.token()), "syntax", fault.getMessage() + ".");
    }
  }

  /** Goes on to the next rule, at least one token further. */
  void skipToNextRule() {
    next();
    while (!at(Kind.END) && !(at("rule") && following().kind() == Kind.STRING)) {
      next();
    }
  }
}
