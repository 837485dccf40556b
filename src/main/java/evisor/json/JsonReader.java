package evisor.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import evisor.files.FileFaults;
import evisor.files.FilePlace;
import evisor.files.FillIn;
import evisor.files.MergeMarks;
import evisor.files.Utf8;
import evisor.json.Json.JsonArray;
import evisor.json.Json.JsonBoolean;
import evisor.json.Json.JsonNull;
import evisor.json.Json.JsonNumber;
import evisor.json.Json.JsonObject;
import evisor.json.Json.JsonText;
import evisor.json.Json.Member;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads JSON text strictly (RFC 8259, UTF-8) into values that know their places. */
public final class JsonReader {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).build())
          .build();

  // Pointers repeat the names above them, so that a small hostile text could fill the memory.
  private static final int MOST_POINTER_CHARACTERS = 32_000_000;

  private final JsonParser parser;
  private final String text;
  private final String file;
  private int pointerCharacters;

  private JsonReader(JsonParser parser, String text, String file) {
    this.parser = parser;
    this.text = text;
    this.file = file;
  }

  /**
   * Reads one document.
   *
   * @param bytes the whole text in UTF-8
   * @param file its name, for places
   * @throws JsonSyntaxException where the text is no JSON, is empty, goes on after its end, is
   *     nested deeper than 100, is not UTF-8, or holds a number or name too long to be held
   */
  public static Json read(byte[] bytes, String file) throws JsonSyntaxException {
    return read(Utf8.of(bytes, file), file);
  }

  /**
   * Reads a file that people write in a folder of rules or cases, and notes where it is no JSON or
   * is still to be filled in.
   *
   * @param bytes the whole file
   * @param file its name as messages show it
   * @return empty where it is no JSON
   */
  public static Optional<Json> read(byte[] bytes, String file, FileFaults faults) {
    Utf8 decoded = Utf8.of(bytes, file);
    FillIn.report(decoded.text(), file, faults);
    try {
      return Optional.of(read(decoded, file));
    } catch (JsonSyntaxException e) {
      faults.add(e.place(), "bad-json", e.getMessage() + ".");
      return Optional.empty();
    }
  }

  private static Json read(Utf8 decoded, String file) throws JsonSyntaxException {
    String text = text(decoded, file);
    try (JsonParser parser = FACTORY.createParser(text)) {
      return new JsonReader(parser, text, file).document();
    } catch (IOException e) {
      throw new JsonSyntaxException(
          FilePlace.of(file), "cannot be read: %s", String.valueOf(e.getMessage()));
    }
  }

  private static String text(Utf8 decoded, String file) throws JsonSyntaxException {
    if (decoded.broken().isPresent()) {
      throw new JsonSyntaxException(
          decoded.broken().get(),
          decoded.isForeign()
              ? "the text is UTF-16 or UTF-32, not UTF-8"
              : "the text is not valid UTF-8");
    }
    List<Integer> marks = MergeMarks.lines(decoded.text());
    if (!marks.isEmpty()) {
      throw new JsonSyntaxException(new FilePlace(file, marks.get(0), 1), MergeMarks.MESSAGE);
    }
    return decoded.text();
  }

  private Json document() throws IOException, JsonSyntaxException {
    try {
      if (parser.nextToken() == null) {
        throw new JsonSyntaxException(
            new FilePlace(file, 1, 1), "the text is empty; a JSON object is expected");
      }
      Json document = value("");
      if (parser.nextToken() != null) {
        throw new JsonSyntaxException(here(), "something follows after the end of the document");
      }
      return document;
    } catch (StreamConstraintsException e) {
      throw fault(e.getLocation(), "%s", plain(e.getOriginalMessage()));
    } catch (JsonProcessingException e) {
      throw notJson(e);
    } catch (NumberFormatException e) {
      throw fault(parser.currentTokenLocation(), "the number has an exponent out of all bounds");
    }
  }

  private JsonSyntaxException notJson(JsonProcessingException e) {
    JsonLocation stopped = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
    Optional<SyntaxMend> mend =
        SyntaxMend.of(text, (int) stopped.getCharOffset(), e.getOriginalMessage());
    if (mend.isEmpty()) {
      return fault(stopped, "not valid JSON: %s", plain(e.getOriginalMessage()));
    }
    String before = text.substring(0, mend.get().at());
    int line = (int) before.chars().filter(letter -> letter == '\n').count() + 1;
    FilePlace at = new FilePlace(file, line, before.length() - before.lastIndexOf('\n'));
    String pointer = parser.getParsingContext().pathAsPointer().toString();
    return new JsonSyntaxException(
        pointer, at, mend.get().sentence(), mend.get().parts().toArray());
  }

  private JsonSyntaxException fault(JsonLocation location, String sentence, Object... parts) {
    String pointer = parser.getParsingContext().pathAsPointer().toString();
    JsonLocation known = location == null ? parser.currentLocation() : location;
    return new JsonSyntaxException(pointer, place(known, file), sentence, parts);
  }

  // Takes out of the library's sentences what speaks of the library instead of the text.
  private static String plain(String message) {
    return message
        .replaceAll("\\[Source: [^;]*; line: (\\d+), column: (\\d+)\\]", "line $1, column $2")
        .replaceAll(": enable `[^`]*` to allow", "")
        .replaceAll(" \\(not recognized as one since Feature [^)]*\\)", "")
        .replaceAll(",? from `[^`]*`", "");
  }

  private Json value(String pointer) throws IOException {
    FilePlace place = here();
    pointerCharacters += pointer.length();
    if (pointerCharacters > MOST_POINTER_CHARACTERS) {
      throw new StreamConstraintsException(
          "too many values lie under names that are too long", parser.currentTokenLocation());
    }
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object(place, pointer);
      case START_ARRAY -> array(place, pointer);
      case VALUE_STRING -> new JsonText(place, pointer, parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new JsonNumber(place, pointer, parser.getDecimalValue());
      case VALUE_TRUE, VALUE_FALSE ->
          new JsonBoolean(place, pointer, token == JsonToken.VALUE_TRUE);
      default -> new JsonNull(place, pointer);
    };
  }

  private JsonObject object(FilePlace place, String pointer) throws IOException {
    List<Member> members = new ArrayList<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      FilePlace at = here();
      parser.nextToken();
      members.add(new Member(name, at, value(pointer + '/' + escaped(name))));
    }
    return new JsonObject(place, pointer, List.copyOf(members));
  }

  private JsonArray array(FilePlace place, String pointer) throws IOException {
    List<Json> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(pointer + '/' + items.size()));
    }
    return new JsonArray(place, pointer, List.copyOf(items));
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private FilePlace here() {
    return place(parser.currentTokenLocation(), file);
  }

  private static FilePlace place(JsonLocation location, String file) {
    return location == null
        ? FilePlace.of(file)
        : new FilePlace(file, location.getLineNr(), location.getColumnNr());
  }
}
