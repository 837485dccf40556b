package evisor.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.SegmentedStringWriter;
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
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final JsonGenerator out;

  /** Writes to a generator, in which an object is open. */
  public JsonWriter(JsonGenerator out) {
    this.out = out;
  }

  private interface Content {
    void write(JsonGenerator to) throws IOException;
  }

  /**
   * Returns the JSON of an object on one line, numbers without an exponent, without a line break at
   * its end.
   */
  public static String object(Consumer<JsonWriter> fields) {
    return written(PLAIN, json -> json.element(() -> fields.accept(json)));
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

  private static String written(JsonFactory factory, Consumer<JsonWriter> content) {
    SegmentedStringWriter text = new SegmentedStringWriter(factory._getBufferRecycler());
    try {
      try (JsonGenerator out = factory.createGenerator(text)) {
        content.accept(new JsonWriter(out));
      }
      return text.getAndClear();
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written to", e);
    }
  }

  /** Writes a text. */
  public void field(String name, String text) {
    part(name, to -> to.writeString(text));
  }

  /** Writes a whole number. */
  public void field(String name, long number) {
    part(name, to -> to.writeNumber(number));
  }

  /** Writes a number. */
  public void field(String name, BigDecimal number) {
    part(name, to -> to.writeNumber(number));
  }

  /** Writes a truth value. */
  public void field(String name, boolean truth) {
    part(name, to -> to.writeBoolean(truth));
  }

  /** Writes a value. */
  public void field(String name, Json json) {
    value(to -> to.writeFieldName(name));
    element(json);
  }

  /** Writes that there is nothing. */
  public void none(String name) {
    part(name, JsonGenerator::writeNull);
  }

  /** Writes a list of texts. */
  public void texts(String name, Collection<String> texts) {
    array(name, () -> texts.forEach(this::element));
  }

  /** Writes a list of words. */
  public void terms(String name, Collection<? extends Term> terms) {
    texts(name, terms.stream().map(Term::id).toList());
  }

  /** Writes an object. */
  public void object(String name, Runnable fields) {
    value(to -> to.writeFieldName(name));
    element(fields);
  }

  /** Writes an object, or that there is none. */
  public <T> void object(String name, Optional<T> one, Consumer<T> fields) {
    one.ifPresentOrElse(value -> object(name, () -> fields.accept(value)), () -> none(name));
  }

  /** Writes a list of objects. */
  public <T> void objects(String name, Collection<? extends T> all, Consumer<T> fields) {
    array(name, () -> all.forEach(one -> element(() -> fields.accept(one))));
  }

  /** Writes a list of what the elements add to it. */
  public void array(String name, Runnable elements) {
    value(to -> to.writeFieldName(name));
    list(elements);
  }

  /** Writes a list as an element of the list that is open. */
  public void list(Runnable elements) {
    element(elements, JsonGenerator::writeStartArray, JsonGenerator::writeEndArray);
  }

  /** Writes an object as an element of the list that is open. */
  public void element(Runnable fields) {
    element(fields, JsonGenerator::writeStartObject, JsonGenerator::writeEndObject);
  }

  /** Writes a text as an element of the list that is open. */
  public void element(String text) {
    value(to -> to.writeString(text));
  }

  /** Begins a new line. */
  public void line() {
    value(to -> to.writeRaw('\n'));
  }

  private void element(Json json) {
    if (json instanceof JsonText text) {
      element(text.text());
    } else if (json instanceof JsonNumber number) {
      value(to -> to.writeNumber(number.number()));
    } else if (json instanceof JsonBoolean truth) {
      value(to -> to.writeBoolean(truth.value()));
    } else if (json instanceof JsonArray array) {
      list(() -> array.items().forEach(this::element));
    } else if (json instanceof JsonObject object) {
      element(() -> object.members().forEach(member -> field(member.name(), member.value())));
    } else {
      value(JsonGenerator::writeNull);
    }
  }

  private void element(Runnable inside, Content start, Content end) {
    value(start);
    inside.run();
    value(end);
  }

  private void part(String name, Content value) {
    value(
        to -> {
          to.writeFieldName(name);
          value.write(to);
        });
  }

  private void value(Content content) {
    try {
      content.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written to", e);
    }
  }
}
