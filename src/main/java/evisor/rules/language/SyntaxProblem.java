package evisor.rules.language;

/**
 * What is wrong with a piece of text, before it is known where it stands.
 *
 * @param lint id of the check
 * @param message what was found and what is allowed
 * @param mend what to do; empty where the message says it
 */
public record SyntaxProblem(String lint, String message, String mend) {

  static final String SYNTAX = "syntax";
  static final String CHARACTER = "odd-character";

  private static final int LONGEST = 40;

  /** Returns a text as a message quotes it, cut short where it is long. */
  static String shown(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }

  static SyntaxProblem syntax(String message, String mend) {
    return new SyntaxProblem(SYNTAX, message, mend);
  }

  static SyntaxProblem foreign(String message, String mend) {
    return new SyntaxProblem("not-in-language", message, mend);
  }

  static SyntaxProblem number(String message, String mend) {
    return new SyntaxProblem("number-form", message, mend);
  }
}
