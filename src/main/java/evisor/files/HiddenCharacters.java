package evisor.files;

import java.util.Locale;

/**
 * Characters that cannot be seen: controls, which can steer a terminal, and formats, with which a
 * text can look like another one. Halves of surrogate pairs count as such; blanks, tabs and line
 * ends do not.
 */
public final class HiddenCharacters {

  private static final int MOST = 20;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private HiddenCharacters() {}

  /** Returns whether a character is one of them. */
  public static boolean is(int c) {
    if ((c >= ' ' && c < 0x7F) || c == '\t' || c == '\n' || c == '\r') {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.SURROGATE
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  /** Returns a character's number, for example {@code U+200B}. */
  public static String code(int c) {
    return String.format(Locale.ROOT, "U+%04X", c);
  }

  /** Returns a text without them. */
  public static String removed(String text) {
    if (!isIn(text)) {
      return text;
    }
    StringBuilder seen = new StringBuilder();
    text.codePoints().filter(c -> !is(c)).forEach(seen::appendCodePoint);
    return seen.toString();
  }

  /** Returns a text with their numbers in their place, fit to be shown anywhere. */
  public static String shown(String text) {
    if (!isIn(text)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (is(c)) {
                shown.append("\\u{").append(Integer.toHexString(c)).append('}');
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }

  /** Returns whether a text has one of them. */
  public static boolean isIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' || c >= 0x7F) && is(text.codePointAt(i))) {
        return true;
      }
      i += Character.isHighSurrogate(c) && Character.charCount(text.codePointAt(i)) == 2 ? 1 : 0;
    }
    return false;
  }

  /** Reports every run of them in a file. */
  public static void report(String text, String file, FileFaults faults) {
    int line = 1;
    int lineStart = 0;
    int found = 0;
    for (int i = 0; i < text.length() && found < MOST; i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7F) {
        continue;
      }
      boolean ends = c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
      if (c == '\n' || ends) {
        line++;
        lineStart = i + 1;
        continue;
      }
      int whole = text.codePointAt(i);
      boolean mark = i == 0 && c == BYTE_ORDER_MARK;
      if (is(whole) && !mark && !(i > lineStart && is(text.codePointBefore(i)))) {
        found++;
        report(whole, new FilePlace(file, line, i - lineStart + 1), faults);
      }
      i += Character.charCount(whole) - 1;
    }
  }

  /** Reports one of them. */
  public static void report(int c, FilePlace place, FileFaults faults) {
    faults.add(
        place,
        "hidden-character",
        "a character that cannot be seen (" + code(c) + ") stands here.",
        "Type the word or line anew: such characters come with copied text, and make it read"
            + " otherwise than it looks.");
  }
}
