package evisor.rules.language;

/**
 * A word of a rule file; comments and blanks are none.
 *
 * @param kind what it is
 * @param text its text as written, quotes included
 * @param line line from 1
 * @param column column from 1, in UTF-16 units
 * @param end offset behind it in the file
 */
public record Token(Kind kind, String text, int line, int column, int end) {

  /** What a token is. */
  public enum Kind {
    NAME,
    STRING,
    NUMBER,
    SYMBOL,
    /** Text that is no token and has been reported as a fault. */
    BROKEN,
    END
  }

  /** Returns the offset where it begins. */
  public int start() {
    return end - text.length();
  }

  boolean is(String word) {
    return kind != Kind.STRING && kind != Kind.BROKEN && text.equals(word);
  }

  String described() {
    return switch (kind) {
      case END -> "the end of the file";
      case STRING -> "the text " + text;
      default -> "'" + text + "'";
    };
  }
}
