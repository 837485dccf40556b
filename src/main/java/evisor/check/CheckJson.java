package evisor.check;

import com.fasterxml.jackson.core.JsonGenerator;
import evisor.files.Diagnostic;
import evisor.files.Severity;
import evisor.json.JsonOutput;
import java.io.IOException;
import java.util.Optional;

/** Writes diagnostics for a program. */
final class CheckJson {

  private final Inspection inspection;
  private final LintPages pages;

  CheckJson(Inspection inspection, LintPages pages) {
    this.inspection = inspection;
    this.pages = pages;
  }

  String render() {
    return JsonOutput.of(this::write) + "\n";
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("summary");
    json.writeNumberField("errors", inspection.count(Severity.ERROR));
    json.writeNumberField("warnings", inspection.count(Severity.WARNING));
    json.writeNumberField("rules", inspection.rules());
    json.writeNumberField("claims", inspection.claims());
    json.writeNumberField("cases", inspection.cases());
    json.writeEndObject();
    json.writeArrayFieldStart("diagnostics");
    for (Diagnostic found : inspection.diagnostics()) {
      write(found, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Diagnostic found, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("severity", found.severity().id());
    json.writeStringField("lint", found.lint());
    json.writeStringField("file", found.place().file());
    json.writeFieldName("line");
    number(found.place().line(), json);
    json.writeFieldName("column");
    number(found.place().column(), json);
    json.writeStringField("message", CheckWords.what(found));
    json.writeStringField("mend", CheckWords.mend(found, pages));
    json.writeStringField("why", CheckWords.why(found, pages));
    Optional<String> line = inspection.sources().shortLine(found.place());
    json.writeFieldName("source");
    if (line.isPresent()) {
      json.writeString(line.get());
    } else {
      json.writeNull();
    }
    json.writeEndObject();
  }

  /** Writes a number, or null where the whole file or line is meant. */
  private static void number(int number, JsonGenerator json) throws IOException {
    if (number == 0) {
      json.writeNull();
    } else {
      json.writeNumber(number);
    }
  }
}
