package evisor.cli;

import evisor.json.JsonWriter;
import evisor.request.Problem;
import evisor.request.ProblemWriter;
import java.io.PrintStream;

/** Writes a problem in the format that was asked for. */
final class ProblemReport {

  private ProblemReport() {}

  /** Writes a problem as problem details, or as lines for a person. */
  static void write(Problem problem, boolean json, PrintStream err) {
    if (json) {
      err.print(ProblemWriter.json(problem));
    } else {
      err.print(ProblemWriter.text(problem));
    }
  }

  /** Returns the line, with its end, that a batch has in place of an answer. */
  static byte[] line(long number, String id, Problem problem) {
    return JsonWriter.line(
        json -> {
          json.field("line", number);
          if (id.isEmpty()) {
            json.none("id");
          } else {
            json.field("id", id);
          }
          json.object("problem", () -> ProblemWriter.write(problem, json));
        });
  }
}
