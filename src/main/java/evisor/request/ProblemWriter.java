package evisor.request;

import com.fasterxml.jackson.core.JsonGenerator;
import evisor.files.Diagnostic;
import java.io.IOException;
import org.apache.commons.text.WordUtils;

/** Writes a problem for programs and for people. */
public final class ProblemWriter {

  private static final int WIDTH = 76;

  private ProblemWriter() {}

  /**
   * Writes the problem as one object of problem details. A fault that no pointer leads to has its
   * {@code place} instead, as {@code file:line:column}.
   *
   * @throws IOException where the generator cannot write
   */
  public static void write(Problem problem, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", problem.type());
    json.writeStringField("title", problem.title());
    json.writeNumberField("status", problem.status());
    json.writeStringField("detail", Printable.unicode(problem.detail()));
    json.writeArrayFieldStart("errors");
    for (Diagnostic fault : problem.errors()) {
      json.writeStartObject();
      json.writeStringField("pointer", Printable.unicode(fault.pointer()));
      json.writeStringField("detail", Printable.unicode(fault.detail()));
      // A pointer leads into a request; a rule or a line of messages has none.
      if (fault.pointer().isEmpty() && fault.place().line() > 0) {
        json.writeStringField("place", Printable.unicode(fault.place().toString()));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /**
   * Returns the problem as lines for a terminal of 80 columns, with what could steer the terminal
   * escaped; every line ends with a line feed.
   */
  public static String text(Problem problem) {
    StringBuilder text = new StringBuilder();
    boolean one = problem.errors().size() == 1 && problem.errors().get(0).pointer().isEmpty();
    text.append(problem.title()).append(one ? ".\n" : ". " + safe(problem.detail()) + "\n");
    for (Diagnostic fault : problem.errors()) {
      text.append("  ").append(safe(fault.place().toString()));
      if (!fault.pointer().isEmpty()) {
        text.append("  ").append(safe(fault.pointer()));
      }
      text.append('\n');
      WordUtils.wrap(safe(fault.detail()), WIDTH)
          .lines()
          .forEach(line -> text.append("    ").append(line).append('\n'));
    }
    return text.toString();
  }

  private static String safe(String text) {
    return Printable.terminal(text);
  }
}
