package evisor.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.SegmentedStringWriter;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import evisor.json.Json.JsonArray;
import evisor.json.Json.JsonBoolean;
import evisor.json.Json.JsonNumber;
import evisor.json.Json.JsonObject;
import evisor.json.Json.JsonText;
import evisor.model.Term;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes JSON on one line, the fields of objects one after the other; the same content gives the
 * same bytes.
 */
public final class JsonWriter {

  private static final JsonFactory AS_WRITTEN = new JsonFactory();
  private static final JsonFactory PLAIN =
      JsonFactory.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .build();

  private final JsonGenerator out;

  /** Writes to a generator, in which an object is open. */
  public JsonWriter(JsonGenerator out) {
    this.out = out;
  }

  // What is written is handed over and not held: a lambda that holds nothing is made only once, and
  // one that does is slow to make until the optimising compiler comes.
  private interface Content<T> {
    void write(JsonGenerator to, T content) throws IOException;
  }

  private interface Mark {
    void write(JsonGenerator to) throws IOException;
  }

  /**
   * Returns the JSON of an object on one line, numbers without an exponent, without a line break at
   * its end.
   */
  public static String object(Consumer<JsonWriter> fields) {
    return written(PLAIN, json -> json.element(() -> fields.accept(json)));
  }

  /**
   * Returns the same with a line break at its end, as UTF-8; half of a surrogate pair, which that
   * cannot hold, is escaped.
   */
  public static byte[] line(Consumer<JsonWriter> fields) {
    return encoded(
        json -> {
          json.element(() -> fields.accept(json));
          json.line();
        });
  }

  /** Returns a value on one line, numbers without an exponent. */
  public static String plain(Json value) {
    return written(PLAIN, json -> json.element(value));
  }

  /**
   * Returns the same JSON on several lines, an element each, for people.
   *
   * @param text a whole document, with or without a line break at its end
   */
  public static String indented(String text) {
    try {
      Json document = JsonReader.read(text.getBytes(StandardCharsets.UTF_8), "answer");
      return written(
              PLAIN,
              json -> {
                json.out.useDefaultPrettyPrinter();
                json.element(document);
              })
          + "\n";
    } catch (JsonSyntaxException e) {
      throw new IllegalArgumentException("no JSON: " + e.getMessage(), e);
    }
  }

  /** Returns a value on one line, numbers with an exponent where it has one. */
  public static String compact(Json value) {
    return written(AS_WRITTEN, json -> json.element(value));
  }

  /** Returns a value on one line, numbers without an exponent, as UTF-8. */
  public static byte[] encoded(Json value) {
    return encoded(json -> json.element(value));
  }

  private static byte[] encoded(Consumer<JsonWriter> content) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(PLAIN._getBufferRecycler())) {
      try (JsonGenerator out = PLAIN.createGenerator(bytes)) {
        content.accept(new JsonWriter(out));
      }
      return bytes.getClearAndRelease();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private static String written(JsonFactory factory, Consumer<JsonWriter> content) {
    SegmentedStringWriter text = new SegmentedStringWriter(factory._getBufferRecycler());
    try {
      try (JsonGenerator out = factory.createGenerator(text)) {
        content.accept(new JsonWriter(out));
      }
      return text.getAndClear();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Writes a text. */
  public void field(String name, String text) {
    part(name, text, JsonGenerator::writeString);
  }

  /** Writes a whole number. */
  public void field(String name, long number) {
    part(name, number, JsonGenerator::writeNumber);
  }

  /** Writes a number. */
  public void field(String name, BigDecimal number) {
    part(name, number, JsonGenerator::writeNumber);
  }

  /** Writes a truth value. */
  public void field(String name, boolean truth) {
    part(name, truth, JsonGenerator::writeBoolean);
  }

  /** Writes a value. */
  public void field(String name, Json json) {
    value(name, JsonGenerator::writeFieldName);
    element(json);
  }

  /** Writes that there is nothing. */
  public void none(String name) {
    value(name, JsonGenerator::writeNullField);
  }

  /** Writes a list of texts. */
  public void texts(String name, Collection<String> texts) {
    value(name, JsonGenerator::writeArrayFieldStart);
    for (String text : texts) {
      element(text);
    }
    mark(JsonGenerator::writeEndArray);
  }

  /** Writes a list of words. */
  public void terms(String name, Collection<? extends Term> terms) {
    value(name, JsonGenerator::writeArrayFieldStart);
    for (Term term : terms) {
      element(term.id());
    }
    mark(JsonGenerator::writeEndArray);
  }

  /** Writes an object. */
  public void object(String name, Runnable fields) {
    value(name, JsonGenerator::writeObjectFieldStart);
    fields.run();
    mark(JsonGenerator::writeEndObject);
  }

  /** Writes an object, with what writes the fields of any of its kind. */
  public <T> void one(String name, T one, Consumer<T> fields) {
    value(name, JsonGenerator::writeObjectFieldStart);
    fields.accept(one);
    mark(JsonGenerator::writeEndObject);
  }

  /** Writes an object, or that there is none. */
  public <T> void object(String name, Optional<T> one, Consumer<T> fields) {
    if (one.isPresent()) {
      one(name, one.get(), fields);
    } else {
      none(name);
    }
  }

  /** Writes a list of objects. */
  public <T> void objects(String name, Collection<? extends T> all, Consumer<T> fields) {
    value(name, JsonGenerator::writeArrayFieldStart);
    for (T one : all) {
      mark(JsonGenerator::writeStartObject);
      fields.accept(one);
      mark(JsonGenerator::writeEndObject);
    }
    mark(JsonGenerator::writeEndArray);
  }

  /** Writes a list of what the elements add to it. */
  public void array(String name, Runnable elements) {
    value(name, JsonGenerator::writeArrayFieldStart);
    elements.run();
    mark(JsonGenerator::writeEndArray);
  }

  /** Writes a list as an element of the list that is open. */
  public void list(Runnable elements) {
    mark(JsonGenerator::writeStartArray);
    elements.run();
    mark(JsonGenerator::writeEndArray);
  }

  /** Writes an object as an element of the list that is open. */
  public void element(Runnable fields) {
    mark(JsonGenerator::writeStartObject);
    fields.run();
    mark(JsonGenerator::writeEndObject);
  }

  /** Writes a text as an element of the list that is open. */
  public void element(String text) {
    value(text, JsonGenerator::writeString);
  }

  /** Begins a new line. */
  public void line() {
    value('\n', JsonGenerator::writeRaw);
  }

  private void element(Json json) {
    if (json instanceof JsonText text) {
      element(text.text());
    } else if (json instanceof JsonNumber number) {
      value(number.number(), JsonGenerator::writeNumber);
    } else if (json instanceof JsonBoolean truth) {
      value(truth.value(), JsonGenerator::writeBoolean);
    } else if (json instanceof JsonArray array) {
      list(() -> array.items().forEach(this::element));
    } else if (json instanceof JsonObject object) {
      element(() -> object.members().forEach(member -> field(member.name(), member.value())));
    } else {
      mark(JsonGenerator::writeNull);
    }
  }

  private <T> void part(String name, T content, Content<T> kind) {
    value(name, JsonGenerator::writeFieldName);
    value(content, kind);
  }

  private <T> void value(T content, Content<T> kind) {
    try {
      kind.write(out, content);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private void mark(Mark mark) {
    try {
      mark.write(out);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private static UncheckedIOException unwritable(IOException e) {
    return new UncheckedIOException("memory cannot be written to", e);
  }
}
