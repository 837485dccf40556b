package evisor.json;

import com.fasterxml.jackson.core.JsonGenerator;
import evisor.json.JsonOutput.Content;
import evisor.model.Term;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes the fields of JSON objects, one after the other. */
public final class JsonWriter {

  private final JsonGenerator out;

  /** Writes to a generator, in which an object is open. */
  public JsonWriter(JsonGenerator out) {
    this.out = out;
  }

  /** Returns the JSON of an object on one line, without a line break at its end. */
  public static String object(Consumer<JsonWriter> fields) {
    return JsonOutput.of(
        out -> {
          JsonWriter writer = new JsonWriter(out);
          writer.element(() -> fields.accept(writer));
        });
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

  /** Writes that there is nothing. */
  public void none(String name) {
    part(name, JsonGenerator::writeNull);
  }

  /** Writes a list of texts. */
  public void texts(String name, Collection<String> texts) {
    array(name, () -> texts.forEach(text -> value(to -> to.writeString(text))));
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
    value(to -> to.writeArrayFieldStart(name));
    elements.run();
    value(JsonGenerator::writeEndArray);
  }

  /** Writes an object as an element of the list that is open. */
  public void element(Runnable fields) {
    value(JsonGenerator::writeStartObject);
    fields.run();
    value(JsonGenerator::writeEndObject);
  }

  /** Writes a field whose value another writer knows. */
  public void part(String name, Content value) {
    value(
        to -> {
          to.writeFieldName(name);
          value.write(to);
        });
  }

  /** Writes a value that another writer knows, as an element of the list that is open. */
  public void value(Content content) {
    try {
      content.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
