package evisor.rules.language;

import evisor.files.HiddenCharacters;
import evisor.rules.language.Token.Kind;
import evisor.speech.Phrase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows what authors write in the place of the signs and letters of the rule language. */
final class TokenRepair {

  private static final String DOUBLE = "\u201C\u201D\u201E\u201F\u00AB\u00BB\"";
  private static final String SINGLE = "\u2018\u2019\u201A\u201B\u00B4'`";

  private static final Pattern SIGN =
      Pattern.compile(":=|[=<>!]+(?: +=)?|&&?|\\|\\|?|.", Pattern.DOTALL);

  private static final List<String> RELATIONS = List.of("==", "!=", ">=", "<=");

  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("=", "=="),
          Map.entry("===", "=="),
          Map.entry("!==", "!="),
          Map.entry(">==", ">="),
          Map.entry("<==", "<="),
          Map.entry("=>", ">="),
          Map.entry("=<", "<="),
          Map.entry("<>", "!="),
          Map.entry(":=", ":"),
          Map.entry("&", "&&"),
          Map.entry("|", "||"),
          Map.entry("\u2265", ">="),
          Map.entry("\u2264", "<="),
          Map.entry("\u2260", "!="),
          Map.entry("\u00D7", "*"),
          Map.entry("\u00B7", "*"),
          Map.entry("\u00F7", "/"),
          Map.entry("\u2212", "-"),
          Map.entry("\u2013", "-"),
          Map.entry("\u2227", "&&"),
          Map.entry("\u2228", "||"),
          Map.entry("\u00AC", "!"));

  private TokenRepair() {}

  /**
   * A token that was meant.
   *
   * @param length how many UTF-16 units stand for it in the file
   */
  record Mended(Kind kind, int length, String text, SyntaxProblem problem) {}

  /** Returns whether words are made of this character, be it of another alphabet. */
  static boolean isWord(int c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }

  /** Returns a word as broken if it has letters that no word has; nothing if it has none. */
  static Optional<Mended> oddWord(String word) {
    return word.codePoints()
        .filter(c -> c >= 0x80 && !HiddenCharacters.is(c))
        .mapToObj(odd -> new Mended(Kind.BROKEN, word.length(), word, oddLetter(word, odd)))
        .findFirst();
  }

  private static SyntaxProblem oddLetter(String word, int odd) {
    return new SyntaxProblem(
        SyntaxProblem.CHARACTER,
        Phrase.of(
            "'%s' has the letter '%s' (%s), which no word of the rule language has.",
            SyntaxProblem.shown(word), Character.toString(odd), HiddenCharacters.code(odd)),
        "Words are written in a to z.");
  }

  /** Returns what the sign at an offset was meant to be; nothing where it is as it should be. */
  static Optional<Mended> at(String text, int offset, boolean afterVariable) {
    char c = text.charAt(offset);
    if (c != '"' && (DOUBLE.indexOf(c) >= 0 || SINGLE.indexOf(c) >= 0)) {
      return Optional.of(quoted(text, offset));
    }
    Matcher sign = SIGN.matcher(text).region(offset, text.length());
    String found = sign.lookingAt() ? sign.group() : "";
    String joined = found.replace(" ", "");
    String meant = joined.equals("=") && afterVariable ? ":" : MEANT.getOrDefault(joined, joined);
    boolean wrong = found.equals(joined) ? !meant.equals(found) : RELATIONS.contains(joined);
    return wrong
        ? Optional.of(
            new Mended(
                Kind.SYMBOL,
                found.length(),
                meant,
                SyntaxProblem.syntax(
                    "'" + found + "' is no sign of the rule language.", "Write '" + meant + "'.")))
        : Optional.empty();
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
            Phrase.of(
                "a text stands in plain double quotes, and this one begins with %s (%s).",
                text.charAt(offset), HiddenCharacters.code(text.charAt(offset))),
            Phrase.of(
                "Write \"%s\"; word processors change quotes by themselves.",
                SyntaxProblem.shown(inner))));
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
