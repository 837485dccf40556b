package evisor.json;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is usually wrong with a JSON document that a person wrote, and how to mend it.
 *
 * @param at where in the text it stands, from 0
 * @param sentence what it is and how to mend it, without full stop
 * @param parts what stands in the sentence's places
 */
record SyntaxMend(int at, String sentence, List<Object> parts) {

  private static final String WORD_PROCESSOR =
      "not valid JSON: a quotation mark of a word processor stands here (%s); write a straight one,"
          + " \"";

  private static final String QUOTES =
      "\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033\u2018\u2019\u201A";
  private static final String BLANKS = "\u00A0\u202F\u2007\u2009\u200B\u3000";

  private SyntaxMend(int at, String sentence) {
    this(at, sentence, List.of());
  }

  /**
   * Returns what is wrong with a text; empty where it is nothing usual.
   *
   * @param text the whole text
   * @param offset where its reader stopped, at the character or just behind it
   * @param reason why, in the words of the reader
   */
  static Optional<SyntaxMend> of(String text, int offset, String reason) {
    int at = place(text, offset, reason);
    if (at < 0 || at >= text.length()) {
      return Optional.empty();
    }
    return Optional.ofNullable(found(text, at, reason));
  }

  private static int place(String text, int offset, String reason) {
    if (reason.startsWith("Unexpected character ('")) {
      int character = reason.codePointAt("Unexpected character ('".length());
      int before = Math.min(offset, text.length()) - 1;
      return before >= 0 && text.codePointAt(before) == character ? before : offset;
    }
    if (reason.startsWith("Unrecognized token '")) {
      String token = reason.substring(20, reason.indexOf('\'', 20));
      return text.lastIndexOf(token, Math.min(offset, text.length()));
    }
    if (!reason.startsWith("Illegal unquoted character")) {
      return -1;
    }
    return offset < text.length() && text.charAt(offset) < ' ' ? offset : offset - 1;
  }

  private static @Nullable SyntaxMend found(String text, int at, String reason) {
    char letter = text.charAt(at);
    int before = before(text, at);
    char last = before < 0 ? ' ' : text.charAt(before);
    if (reason.startsWith("Illegal unquoted character")) {
      return unclosed(text, at);
    }
    if (QUOTES.indexOf(letter) >= 0) {
      return new SyntaxMend(at, WORD_PROCESSOR, List.of(letter));
    }
    if (letter == '\'') {
      return new SyntaxMend(
          at, "not valid JSON: a single quotation mark stands here; write a double one, \"");
    }
    if (BLANKS.indexOf(letter) >= 0) {
      return new SyntaxMend(
          at,
          "not valid JSON: a blank of a word processor stands here; write a plain one with the"
              + " space bar");
    }
    if (letter == '#'
        || (letter == '/' && at + 1 < text.length() && "/*".indexOf(text.charAt(at + 1)) >= 0)) {
      return new SyntaxMend(
          at, "not valid JSON: a comment begins here, and JSON has none; delete it");
    }
    if ((letter == '}' || letter == ']') && last == ',') {
      return new SyntaxMend(
          before,
          "not valid JSON: a comma stands before the closing %s; delete the comma",
          List.of(letter));
    }
    if (Character.isDigit(letter)
        && last == ','
        && before > 0
        && Character.isDigit(text.charAt(before - 1))) {
      return new SyntaxMend(before, "not valid JSON: a decimal comma stands here; write a point");
    }
    if (reason.contains("to start field name")) {
      return new SyntaxMend(
          at,
          letter == ','
              ? "not valid JSON: a comma stands here without a field before it; delete the comma"
              : "not valid JSON: the name of a field stands in double quotation marks, as in"
                  + " \"sample\"");
    }
    if (letter == '=') {
      return new SyntaxMend(at, "not valid JSON: an equals sign stands here; write a colon");
    }
    if (reason.contains("expecting a colon")) {
      return new SyntaxMend(at, "not valid JSON: a colon is missing before this");
    }
    if (reason.contains("expecting comma")) {
      return new SyntaxMend(
          at,
          Character.isLetter(letter) && Character.isDigit(last)
              ? "not valid JSON: a number with a unit stands in double quotation marks, as in \"1"
                  + " mL\""
              : "not valid JSON: a comma is missing before this");
    }
    return Character.isLetter(letter) ? bare(text, at) : null;
  }

  private static SyntaxMend bare(String text, int at) {
    int end = at;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    String word = text.substring(at, end);
    return new SyntaxMend(
        at,
        word.equalsIgnoreCase("true") || word.equalsIgnoreCase("false")
            ? "not valid JSON: true and false are written in small letters"
            : word.equals("None") || word.equals("NaN")
                ? "not valid JSON: \"None\" and \"NaN\" are no values of JSON; leave the field out"
                : "not valid JSON: a text stands in double quotation marks, as in \"plasma\"");
  }

  /** A line ends within a text: its closing quotation mark is missing, or not a straight one. */
  private static SyntaxMend unclosed(String text, int at) {
    int start = text.lastIndexOf('\n', at - 1) + 1;
    for (int i = start; i < at; i++) {
      if (QUOTES.indexOf(text.charAt(i)) >= 0) {
        return new SyntaxMend(i, WORD_PROCESSOR, List.of(text.charAt(i)));
      }
    }
    return text.charAt(at) == '\n'
        ? new SyntaxMend(
            start, "not valid JSON: a text that begins on this line has no closing quotation mark")
        : new SyntaxMend(
            at, "not valid JSON: a character that cannot be seen stands here; delete it");
  }

  private static int before(String text, int at) {
    int before = at - 1;
    while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
      before--;
    }
    return before;
  }
}
