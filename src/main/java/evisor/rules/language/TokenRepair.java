package evisor.rules.language;

import evisor.files.Hidden;
import evisor.rules.language.Token.Kind;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Knows what authors write in the place of the signs and letters of the rule language. */
final class TokenRepair {

  private static final String DOUBLE = "\u201C\u201D\u201E\u201F\u00AB\u00BB\"";
  private static final String SINGLE = "\u2018\u2019\u201A\u201B\u00B4'`";

  private static final Map<String, String> OPERATORS = operators();

  private static final Map<String, String> PARTED =
      Map.of(">=", ">=", "<=", "<=", "==", "==", "!=", "!=", "=>", ">=", "=<", "<=");

  private TokenRepair() {}

  /**
   * A token that was meant.
   *
   * @param length how many UTF-16 units stand for it in the file
   */
  record Mended(Kind kind, int length, String text, SyntaxProblem problem) {}

  private static Map<String, String> operators() {
    Map<String, String> meant = new LinkedHashMap<>();
    meant.put("===", "==");
    meant.put("!==", "!=");
    meant.put(">==", ">=");
    meant.put("<==", "<=");
    meant.put("=>", ">=");
    meant.put("=<", "<=");
    meant.put("<>", "!=");
    meant.put(":=", ":");
    meant.put("\u2265", ">=");
    meant.put("\u2A7E", ">=");
    meant.put("\u2264", "<=");
    meant.put("\u2A7D", "<=");
    meant.put("\u2260", "!=");
    meant.put("\u00D7", "*");
    meant.put("\u00B7", "*");
    meant.put("\u00F7", "/");
    meant.put("\u2212", "-");
    meant.put("\u2013", "-");
    meant.put("\u2014", "-");
    meant.put("\u2227", "&&");
    meant.put("\u2228", "||");
    meant.put("\u00AC", "!");
    return meant;
  }

  /** Returns whether words are made of this character, be it of another alphabet. */
  static boolean isWord(int c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }

  /** Returns a word as broken if it has letters that no word has; nothing if it has none. */
  static Optional<Mended> oddWord(String word) {
    return word.codePoints()
        .filter(c -> c >= 0x80 && !Hidden.is(c))
        .mapToObj(odd -> new Mended(Kind.BROKEN, word.length(), word, oddLetter(word, odd)))
        .findFirst();
  }

  private static SyntaxProblem oddLetter(String word, int odd) {
    return new SyntaxProblem(
        SyntaxProblem.CHARACTER,
        String.format(
            Locale.ROOT,
            "'%s' has the letter '%s' (%s), which no word of the rule language has.",
            SyntaxProblem.shown(word),
            Character.toString(odd),
            Hidden.code(odd)),
        "Words are written in a to z.");
  }

  /** Returns what the sign at an offset was meant to be; nothing where it is as it should be. */
  static Optional<Mended> at(String text, int offset, boolean afterVariable) {
    char c = text.charAt(offset);
    if (c != '"' && (DOUBLE.indexOf(c) >= 0 || SINGLE.indexOf(c) >= 0)) {
      return Optional.of(quoted(text, offset));
    }
    for (Map.Entry<String, String> operator : OPERATORS.entrySet()) {
      if (text.startsWith(operator.getKey(), offset)) {
        return Optional.of(sign(operator.getKey(), operator.getValue()));
      }
    }
    Optional<Mended> parted = parted(text, offset);
    if (parted.isPresent()) {
      return parted;
    }
    if (c == '=' && !text.startsWith("==", offset)) {
      return Optional.of(
          afterVariable
              ? new Mended(
                  Kind.SYMBOL,
                  1,
                  ":",
                  SyntaxProblem.syntax(
                      "'=' binds no variable.", "Write ':', as in $hours : hours."))
              : new Mended(
                  Kind.SYMBOL,
                  1,
                  "==",
                  SyntaxProblem.syntax("'=' compares nothing.", "Write '=='.")));
    }
    for (String twice : new String[] {"&&", "||"}) {
      if (c == twice.charAt(0) && !text.startsWith(twice, offset)) {
        return Optional.of(sign(String.valueOf(c), twice));
      }
    }
    return Optional.empty();
  }

  /** Returns the sign of two characters of which blanks stand between. */
  private static Optional<Mended> parted(String text, int offset) {
    int second = offset + 1;
    while (second < text.length() && text.charAt(second) == ' ') {
      second++;
    }
    if (second == offset + 1 || second == text.length()) {
      return Optional.empty();
    }
    String whole = text.substring(offset, offset + 1) + text.charAt(second);
    String meant = PARTED.getOrDefault(whole, "");
    return meant.isEmpty()
        ? Optional.empty()
        : Optional.of(sign(text.substring(offset, second + 1), meant));
  }

  private static Mended sign(String found, String meant) {
    return new Mended(
        Kind.SYMBOL,
        found.length(),
        meant,
        SyntaxProblem.syntax(
            "'" + found + "' is no sign of the rule language.", "Write '" + meant + "'."));
  }

  /** Reads a text in quotes that are not plain, up to whichever quote closes it. */
  private static Mended quoted(String text, int offset) {
    String closing = DOUBLE.indexOf(text.charAt(offset)) >= 0 ? DOUBLE : SINGLE;
    int end = until(text, offset + 1, closing);
    boolean closed = end < text.length() && closing.indexOf(text.charAt(end)) >= 0;
    if (!closed) {
      end = until(text, offset + 1, "),;");
    }
    String inner = text.substring(offset + 1, end).replace("\\", "");
    return new Mended(
        Kind.STRING,
        closed ? end + 1 - offset : end - offset,
        '"' + inner + '"',
        SyntaxProblem.syntax(
            "a text stands in plain double quotes, and this one begins with "
                + text.charAt(offset)
                + " ("
                + Hidden.code(text.charAt(offset))
                + ").",
            "Write \""
                + SyntaxProblem.shown(inner)
                + "\""
                + (text.charAt(offset) < 0x80
                    ? "."
                    : "; word processors change quotes by themselves.")));
  }

  /** Returns where the first of some signs stands on the line, or where the line ends. */
  private static int until(String text, int from, String signs) {
    int end = from;
    while (end < text.length()
        && signs.indexOf(text.charAt(end)) < 0
        && text.charAt(end) != '\n'
        && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }
}
