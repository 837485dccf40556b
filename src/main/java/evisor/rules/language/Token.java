package evisor.rules.language;

import java.util.Optional;

/**
 * A word of a rule file; comments and blanks are none.
 *
 * @param kind what it is
 * @param text its text as written, quotes included; mended where it has a problem
 * @param line line from 1
 * @param column column from 1, in UTF-16 units
 * @param start offset in the file where it begins
 * @param end offset behind it in the file
 * @param problem what is wrong with it
 */
public record Token(
    Kind kind,
    String text,
    int line,
    int column,
    int start,
    int end,
    Optional<SyntaxProblem> problem) {

  /** What a token is. */
  public enum Kind {
    NAME,
    STRING,
    NUMBER,
    SYMBOL,
    /** Text that cannot be read as a token. */
    BROKEN,
    END
  }

  /** Returns a token in the place of this one, without a problem. */
  public Token with(String changed) {
    return new Token(kind, changed, line, column, start, end, Optional.empty());
  }

  boolean is(String word) {
    return kind != Kind.STRING && kind != Kind.BROKEN && text.equals(word);
  }

  /** Returns whether it is a word of the language, in capitals or not. */
  boolean isKeyword(String word) {
    return kind == Kind.NAME && text.equalsIgnoreCase(word);
  }

  String described() {
    return switch (kind) {
      case END -> "the end of the file";
      case STRING -> "the text " + SyntaxProblem.shown(text);
      default -> "'" + SyntaxProblem.shown(text) + "'";
    };
  }
}
