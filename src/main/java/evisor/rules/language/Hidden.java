package evisor.rules.language;

import java.util.Locale;

/** Characters that cannot be seen, and with which a text can look like another one. */
final class Hidden {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Hidden() {}

  /** Returns whether a character is one of them; blanks, tabs and line ends are none. */
  static boolean is(int c) {
    if (c == '\t' || c == '\n' || c == '\r') {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  /** Reports every run of them in a file, whether in code, in texts or in comments. */
  static void report(String text, SyntaxFaults faults) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends = c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
      if (c == '\n' || ends) {
        line++;
        lineStart = i + 1;
      } else if (c >= 0x7F || c < ' ') {
        boolean mark = i == 0 && c == BYTE_ORDER_MARK;
        if (is(c) && !mark && !(i > 0 && is(text.charAt(i - 1)))) {
          faults.add(line, i - lineStart + 1, flaw(c));
        }
      }
    }
  }

  private static Flaw flaw(int c) {
    return new Flaw(
        "hidden-character",
        "a character that cannot be seen (" + code(c) + ") stands here.",
        "Type the word or line anew; such characters come with copied text and make it read"
            + " otherwise than it looks.");
  }

  /** Returns a text without them. */
  static String removed(String text) {
    StringBuilder seen = new StringBuilder();
    text.codePoints().filter(c -> !is(c)).forEach(seen::appendCodePoint);
    return seen.length() == text.length() ? text : seen.toString();
  }

  /** Returns a character's number, for example U+200B. */
  static String code(int c) {
    return String.format(Locale.ROOT, "U+%04X", c);
  }
}
