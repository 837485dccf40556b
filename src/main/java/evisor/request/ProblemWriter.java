package evisor.request;

import evisor.files.Diagnostic;
import evisor.json.JsonWriter;
import org.apache.commons.text.WordUtils;

/** Writes a problem for programs and for people. */
public final class ProblemWriter {

  private static final int WHOLE_WIDTH = 80;
  private static final int WIDTH = 76;

  private ProblemWriter() {}

  /**
   * Writes the fields of problem details into the object that is open. A fault that no pointer
   * leads to has its {@code place} instead, as {@code file:line:column}.
   */
  public static void write(Problem problem, JsonWriter json) {
    json.field("type", problem.type());
    json.field("title", problem.title());
    json.field("status", problem.status());
    json.field("detail", PrintableText.unicode(problem.detail()));
    json.objects(
        "errors",
        problem.errors(),
        fault -> {
          json.field("pointer", PrintableText.unicode(fault.pointer()));
          json.field("detail", PrintableText.unicode(fault.detail()));
          // A pointer leads into a request; a rule or a line of messages has none.
          if (fault.pointer().isEmpty() && fault.place().line() > 0) {
            json.field("place", PrintableText.unicode(fault.place().toString()));
          }
        });
  }

  /** Returns problem details as one line of JSON that ends with a line feed. */
  public static String json(Problem problem) {
    return JsonWriter.object(json -> write(problem, json)) + "\n";
  }

  /**
   * Returns the problem as lines for a terminal of 80 columns, with what could steer the terminal
   * escaped; every line ends with a line feed.
   */
  public static String text(Problem problem) {
    return text(problem, WHOLE_WIDTH);
  }

  /** Returns the same for a report that a program keeps, with what happened on one line. */
  public static String report(Problem problem) {
    return text(problem, Integer.MAX_VALUE);
  }

  private static String text(Problem problem, int width) {
    StringBuilder text = new StringBuilder();
    boolean one = problem.errors().size() == 1 && problem.errors().get(0).pointer().isEmpty();
    String head = problem.title() + (one ? "." : ". " + safe(problem.detail()));
    text.append(WordUtils.wrap(head, width)).append('\n');
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
    return PrintableText.terminal(text);
  }
}
