package evisor.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
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
