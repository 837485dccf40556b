package evisor.check;

import evisor.files.Diagnostic;
import evisor.files.Severity;
import evisor.json.JsonWriter;
import java.util.Optional;

/** Writes diagnostics for a program. */
final class CheckJson {

  private final FolderInspection inspection;
  private final LintPages pages;

  CheckJson(FolderInspection inspection, LintPages pages) {
    this.inspection = inspection;
    this.pages = pages;
  }

  String render() {
    return JsonWriter.object(this::write) + "\n";
  }

  private void write(JsonWriter json) {
    json.object(
        "summary",
        () -> {
          json.field("errors", inspection.count(Severity.ERROR));
          json.field("warnings", inspection.count(Severity.WARNING));
          json.field("notes", inspection.count(Severity.NOTE));
          json.field("rules", inspection.rules());
          json.field("claims", inspection.claims());
          json.field("cases", inspection.cases());
        });
    json.objects("diagnostics", inspection.diagnostics(), found -> write(found, json));
  }

  private void write(Diagnostic found, JsonWriter json) {
    json.field("severity", found.severity().id());
    json.field("lint", found.lint());
    json.field("file", found.place().file());
    number("line", found.place().line(), json);
    number("column", found.place().column(), json);
    json.field("message", CheckWords.what(found));
    json.field("mend", CheckWords.mend(found, pages));
    json.field("why", CheckWords.why(found, pages));
    Optional<String> line = inspection.sources().shortLine(found.place());
    line.ifPresentOrElse(text -> json.field("source", text), () -> json.none("source"));
  }

  /** Writes a number, or null where the whole file or line is meant. */
  private static void number(String name, int number, JsonWriter json) {
    if (number == 0) {
      json.none(name);
    } else {
      json.field(name, number);
    }
  }
}
