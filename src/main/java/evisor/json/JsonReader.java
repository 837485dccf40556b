package evisor.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import evisor.json.Json.JsonArray;
import evisor.json.Json.JsonBoolean;
import evisor.json.Json.JsonNull;
import evisor.json.Json.JsonNumber;
import evisor.json.Json.JsonObject;
import evisor.json.Json.JsonText;
import evisor.json.Json.Member;
import evisor.model.Place;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON text strictly (RFC 8259, UTF-8) into values that know their places. */
public final class JsonReader {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).build())
          .build();

  private final JsonParser parser;
  private final String file;

  private JsonReader(JsonParser parser, String file) {
    this.parser = parser;
    this.file = file;
  }

  /**
   * Reads one document.
   *
   * @param bytes the whole text in UTF-8
   * @param file its name, for places
   * @throws JsonSyntaxException where the text is no JSON, is empty, goes on after its end, is
   *     nested deeper than 100 or is not UTF-8
   */
  public static Json read(byte[] bytes, String file) throws JsonSyntaxException {
    String text = decoded(bytes, file);
    try (JsonParser parser = FACTORY.createParser(text)) {
      JsonReader reader = new JsonReader(parser, file);
      if (parser.nextToken() == null) {
        throw new JsonSyntaxException(
            new Place(file, 1, 1), "the text is empty; a JSON object is expected");
      }
      Json document = reader.value("");
      if (parser.nextToken() != null) {
        throw new JsonSyntaxException(
            reader.here(), "something follows after the end of the JSON document");
      }
      return document;
    } catch (JsonProcessingException e) {
      throw new JsonSyntaxException(
          place(e.getLocation(), file), "not valid JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new JsonSyntaxException(Place.of(file), "cannot be read: " + e.getMessage());
    }
  }

  private static String decoded(byte[] bytes, String file) throws JsonSyntaxException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new JsonSyntaxException(Place.of(file), "the text is not valid UTF-8");
    }
  }

  private Json value(String pointer) throws IOException {
    Place place = here();
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

  private JsonObject object(Place place, String pointer) throws IOException {
    List<Member> members = new ArrayList<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      Place at = here();
      parser.nextToken();
      members.add(new Member(name, at, value(pointer + '/' + escaped(name))));
    }
    return new JsonObject(place, pointer, List.copyOf(members));
  }

  private JsonArray array(Place place, String pointer) throws IOException {
    List<Json> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(pointer + '/' + items.size()));
    }
    return new JsonArray(place, pointer, List.copyOf(items));
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private Place here() {
    return place(parser.currentTokenLocation(), file);
  }

  private static Place place(JsonLocation location, String file) {
    return location == null
        ? Place.of(file)
        : new Place(file, location.getLineNr(), location.getColumnNr());
  }
}
