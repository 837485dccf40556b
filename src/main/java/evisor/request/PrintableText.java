package evisor.request;

import evisor.json.Json;
import evisor.json.Json.JsonArray;
import evisor.json.Json.JsonNumber;
import evisor.json.Json.JsonObject;
import evisor.speech.Speech;

/** Makes text that a stranger wrote fit to be shown. */
public final class PrintableText {

  private static final int LONGEST = 70;

  private PrintableText() {}

  /** Returns what a value is, cut short where it is long. */
  static String found(Json value, Speech speech) {
    String shown =
        value instanceof JsonObject
            ? speech.say("an object")
            : value instanceof JsonArray
                ? speech.say("an array")
                : value instanceof JsonNumber number
                    ? speech.say("the number %s", number.number())
                    : value.described();
    if (shown.codePointCount(0, shown.length()) <= LONGEST) {
      return shown;
    }
    return shown.substring(0, shown.offsetByCodePoints(0, LONGEST)) + "…";
  }

  /** Returns a name in quotes, cut short where it is long. */
  public static String quoted(String name) {
    if (name.codePointCount(0, name.length()) <= LONGEST) {
      return '"' + name + '"';
    }
    return '"' + name.substring(0, name.offsetByCodePoints(0, LONGEST)) + "…\"";
  }

  /** Returns the text with halves of surrogate pairs replaced, which no UTF-8 can hold. */
  static String unicode(String text) {
    if (isUnicode(text)) {
      return text;
    }
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }

  /** Returns whether the text can be written as UTF-8. */
  static boolean isUnicode(String text) {
    return text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
  }

  /** Returns the text with everything escaped that could steer a terminal. */
  public static String terminal(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    unicode(text).codePoints().forEach(c -> append(shown, c));
    return shown.toString();
  }

  private static void append(StringBuilder shown, int character) {
    int type = Character.getType(character);
    if (type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR) {
      shown.append("\\u{").append(Integer.toHexString(character)).append('}');
    } else {
      shown.appendCodePoint(character);
    }
  }
}
