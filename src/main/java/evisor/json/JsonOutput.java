package evisor.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import evisor.json.Json.JsonArray;
import evisor.json.Json.JsonBoolean;
import evisor.json.Json.JsonNumber;
import evisor.json.Json.JsonObject;
import evisor.json.Json.JsonText;
import evisor.json.Json.Member;
import evisor.model.Term;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;

/** Writes JSON on one line, numbers without an exponent; the same content gives the same bytes. */
public final class JsonOutput {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private JsonOutput() {}

  /** Something that is written as one JSON value. */
  public interface Content {

    /** Writes it. */
    void write(JsonGenerator out) throws IOException;
  }

  /** Returns the JSON of a content, without a line break at its end. */
  public static String of(Content content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      content.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /**
   * Writes a value.
   *
   * @throws IOException where the generator cannot write
   */
  public static void json(Json value, JsonGenerator out) throws IOException {
    if (value instanceof JsonText text) {
      out.writeString(text.text());
    } else if (value instanceof JsonNumber number) {
      out.writeNumber(number.number().toPlainString());
    } else if (value instanceof JsonBoolean truth) {
      out.writeBoolean(truth.value());
    } else if (value instanceof JsonArray array) {
      out.writeStartArray();
      for (Json item : array.items()) {
        json(item, out);
      }
      out.writeEndArray();
    } else if (value instanceof JsonObject object) {
      out.writeStartObject();
      for (Member member : object.members()) {
        out.writeFieldName(member.name());
        json(member.value(), out);
      }
      out.writeEndObject();
    } else {
      out.writeNull();
    }
  }

  /**
   * Writes a field with a list of words.
   *
   * @throws IOException where the generator cannot write
   */
  public static void terms(String name, Collection<? extends Term> terms, JsonGenerator out)
      throws IOException {
    out.writeArrayFieldStart(name);
    for (Term term : terms) {
      out.writeString(term.id());
    }
    out.writeEndArray();
  }

  /**
   * Writes a field with a list of texts.
   *
   * @throws IOException where the generator cannot write
   */
  public static void texts(String name, Collection<String> texts, JsonGenerator out)
      throws IOException {
    out.writeArrayFieldStart(name);
    for (String text : texts) {
      out.writeString(text);
    }
    out.writeEndArray();
  }
}
