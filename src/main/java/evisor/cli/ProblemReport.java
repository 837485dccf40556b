package evisor.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import evisor.request.Problem;
import evisor.request.ProblemWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes a problem in the format that was asked for. */
final class ProblemReport {

  private static final JsonFactory FACTORY = new JsonFactory();

  private ProblemReport() {}

  /** Writes a problem as problem details, or as lines for a person. */
  static void write(Problem problem, boolean json, PrintStream err) {
    if (json) {
      err.print(rendered(generator -> ProblemWriter.write(problem, generator)) + "\n");
    } else {
      err.print(ProblemWriter.text(problem));
    }
  }

  /** Returns the line that a batch has in place of an answer. */
  static String line(long number, String id, Problem problem) {
    return rendered(
        json -> {
          json.writeStartObject();
          json.writeNumberField("line", number);
          if (id.isEmpty()) {
            json.writeNullField("id");
          } else {
            json.writeStringField("id", id);
          }
          json.writeFieldName("problem");
          ProblemWriter.write(problem, json);
          json.writeEndObject();
        });
  }

  private interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  private static String rendered(Content content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      content.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
