package evisor.cases;

import evisor.files.FilePlace;
import evisor.json.Json;
import evisor.json.Json.JsonNumber;
import evisor.json.Json.JsonObject;
import evisor.json.Json.JsonText;
import evisor.json.JsonReader;
import evisor.json.JsonSyntaxException;
import evisor.model.Method;
import evisor.request.AskedRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the map of a case anew, and leaves the rest of its file as it is. */
public final class MapRenewal {

  private static final String INDENT = "      ";

  private MapRenewal() {}

  /**
   * Returns the content of a case file with legend and rows as they are today.
   *
   * @param bytes the file's content
   * @param name its name, for faults
   * @param expected the map that the case in it expects
   * @param leader tells which core comes first; empty where no train is feasible
   * @throws JsonSyntaxException where the content is no JSON any more
   */
  public static byte[] renewed(
      byte[] bytes,
      String name,
      ExpectedMap expected,
      Function<AskedRequest, Optional<List<Method>>> leader)
      throws JsonSyntaxException {
    String text = new String(bytes, StandardCharsets.UTF_8);
    JsonObject map = inside(inside(JsonReader.read(bytes, name), "expect"), "map");
    int start = offset(map.place(), text);
    int end = end(start, text);
    ExpectedMap whole = expected.whole();
    ExpectedMap today = whole.with(MapCheck.found(whole, () -> leader));
    return (text.substring(0, start) + written(map, today) + text.substring(end))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static JsonObject inside(Json object, String name) {
    return (JsonObject) ((JsonObject) object).get(name).orElseThrow();
  }

  private static int offset(FilePlace place, String text) {
    int offset = 0;
    for (int line = 1; line < place.line(); line++) {
      offset = text.indexOf('\n', offset) + 1;
    }
    return offset + place.column() - 1;
  }

  /** Returns the offset behind the object that begins at an offset. */
  private static int end(int start, String text) {
    int depth = 0;
    boolean quoted = false;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        i += c == '\\' ? 1 : 0;
        quoted = c != '"';
      } else if (c == '"') {
        quoted = true;
      } else if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth--;
        if (depth == 0) {
          return i + 1;
        }
      }
    }
    throw new IllegalStateException("an object that was read has no end");
  }

  private static String written(JsonObject map, ExpectedMap today) {
    StringBuilder text = new StringBuilder("{\n");
    for (String name : List.of("x", "y", "size")) {
      map.get(name).ifPresent(value -> field(name, value, text));
    }
    text.append(INDENT).append("\"legend\": {");
    String between = "\n";
    for (Map.Entry<String, List<Method>> entry : today.legend()) {
      text.append(between).append(INDENT).append("  \"").append(entry.getKey()).append("\": [");
      text.append(
          entry.getValue().stream()
              .map(method -> '"' + method.id() + '"')
              .collect(Collectors.joining(", ")));
      text.append(']');
      between = ",\n";
    }
    text.append('\n').append(INDENT).append("},\n").append(INDENT).append("\"rows\": {");
    between = "\n";
    for (Map.Entry<String, String> row : today.rows().entrySet()) {
      text.append(between).append(INDENT).append("  \"").append(row.getKey()).append("\": \"");
      text.append(row.getValue()).append('"');
      between = ",\n";
    }
    return text.append('\n').append(INDENT).append("}\n    }").toString();
  }

  private static void field(String name, Json value, StringBuilder text) {
    text.append(INDENT).append('"').append(name).append("\": ");
    if (value instanceof JsonNumber number) {
      text.append(number.number().toPlainString());
    } else if (value instanceof JsonText words) {
      text.append('"').append(words.text()).append('"');
    }
    text.append(",\n");
  }
}
