package evisor.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import evisor.json.Json.JsonArray;
import evisor.json.Json.JsonBoolean;
import evisor.json.Json.JsonNumber;
import evisor.json.Json.JsonObject;
import evisor.json.Json.JsonText;
import evisor.json.Json.Member;

/**
 * Writes a JSON value on one line, members in the order of the file and numbers as they are written
 * there.
 */
public final class CompactJson {

  private CompactJson() {}

  /** Returns the value. */
  public static String of(Json value) {
    StringBuilder text = new StringBuilder();
    append(value, text);
    return text.toString();
  }

  private static void append(Json value, StringBuilder text) {
    if (value instanceof JsonObject object) {
      String separator = "{";
      for (Member member : object.members()) {
        text.append(separator);
        quote(member.name(), text);
        text.append(':');
        append(member.value(), text);
        separator = ",";
      }
      text.append(object.members().isEmpty() ? "{}" : "}");
    } else if (value instanceof JsonArray array) {
      String separator = "[";
      for (Json item : array.items()) {
        text.append(separator);
        append(item, text);
        separator = ",";
      }
      text.append(array.items().isEmpty() ? "[]" : "]");
    } else if (value instanceof JsonText found) {
      quote(found.text(), text);
    } else if (value instanceof JsonNumber found) {
      text.append(found.number());
    } else if (value instanceof JsonBoolean found) {
      text.append(found.value());
    } else {
      text.append("null");
    }
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"').append(JsonStringEncoder.getInstance().quoteAsString(text)).append('"');
  }
}
