package evisor.check;

import com.fasterxml.jackson.core.JsonGenerator;
import evisor.advice.Version;
import evisor.files.Diagnostic;
import evisor.files.Place;
import evisor.files.Severity;
import evisor.json.JsonOutput;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.text.CaseUtils;

/** Writes diagnostics as SARIF 2.1.0, for services that show them beside the code. */
public final class SarifReport {

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final String ROOT = "SRCROOT";

  private final LintPages pages;

  /** Takes the pages that its rules are described by. */
  public SarifReport(LintPages pages) {
    this.pages = pages;
  }

  /** Returns the report of an inspection. */
  public String of(Inspection inspection) {
    List<String> lints =
        new ArrayList<>(
            new TreeSet<>(inspection.diagnostics().stream().map(Diagnostic::lint).toList()));
    return log(
        lints,
        json -> {
          json.writeBooleanField("executionSuccessful", true);
        },
        json -> {
          for (Diagnostic found : inspection.diagnostics()) {
            result(found, lints, inspection.sources().shortLine(found.place()), json);
          }
        });
  }

  /** Returns the report of an inspection that could not be made. */
  public String ofFailure(String why, int exitStatus) {
    return log(
        List.of(),
        json -> {
          json.writeBooleanField("executionSuccessful", false);
          json.writeNumberField("exitCode", exitStatus);
          json.writeArrayFieldStart("toolExecutionNotifications");
          json.writeStartObject();
          json.writeStringField("level", "error");
          text("message", why, json);
          json.writeEndObject();
          json.writeEndArray();
        },
        json -> {});
  }

  private String log(
      List<String> lints, JsonOutput.Content invocation, JsonOutput.Content results) {
    return JsonOutput.of(
            json -> {
              json.writeStartObject();
              json.writeStringField("$schema", SCHEMA);
              json.writeStringField("version", "2.1.0");
              json.writeArrayFieldStart("runs");
              json.writeStartObject();
              json.writeObjectFieldStart("tool");
              driver(lints, json);
              json.writeEndObject();
              json.writeArrayFieldStart("invocations");
              json.writeStartObject();
              invocation.write(json);
              json.writeEndObject();
              json.writeEndArray();
              // Parsers count columns in the characters of Java.
              json.writeStringField("columnKind", "utf16CodeUnits");
              json.writeArrayFieldStart("results");
              results.write(json);
              json.writeEndArray();
              json.writeEndObject();
              json.writeEndArray();
              json.writeEndObject();
            })
        + "\n";
  }

  private void driver(List<String> lints, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "evisor");
    json.writeStringField("version", Version.CURRENT);
    json.writeArrayFieldStart("rules");
    for (String lint : lints) {
      json.writeStartObject();
      json.writeStringField("id", lint);
      json.writeStringField("name", CaseUtils.toCamelCase(lint, true, '-'));
      Optional<LintPage> page = pages.of(lint);
      if (page.isPresent()) {
        text("shortDescription", page.get().says(), json);
        text("fullDescription", page.get().says() + " " + page.get().why(), json);
        json.writeObjectFieldStart("help");
        json.writeStringField("text", new LintText(page.get()).plain());
        json.writeStringField("markdown", new LintText(page.get()).markdown());
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void result(
      Diagnostic found, List<String> lints, Optional<String> line, JsonGenerator json)
      throws IOException {
    String mend = CheckWords.mend(found, pages);
    json.writeStartObject();
    json.writeStringField("ruleId", found.lint());
    json.writeNumberField("ruleIndex", lints.indexOf(found.lint()));
    json.writeStringField("level", found.severity() == Severity.ERROR ? "error" : "warning");
    text("message", CheckWords.what(found) + (mend.isEmpty() ? "" : " " + mend), json);
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    artifact(found.place().file(), json);
    region(found.place(), line, json);
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void artifact(String file, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", uri(file));
    if (!file.startsWith("/")) {
      json.writeStringField("uriBaseId", ROOT);
    }
    json.writeEndObject();
  }

  /** Returns a path as a reference, relative where the path is. */
  private static String uri(String file) {
    try {
      URI uri =
          file.startsWith("/")
              ? new URI("file", "", file, null)
              : new URI(null, null, "./" + file, null);
      return uri.normalize().toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a path makes no reference: " + file, e);
    }
  }

  private static void region(Place place, Optional<String> line, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart("region");
    // Code scanning shows no result without a line, so that a whole file has its first.
    json.writeNumberField("startLine", Math.max(1, place.line()));
    if (place.column() > 0) {
      json.writeNumberField("startColumn", place.column());
    }
    json.writeEndObject();
    if (line.isPresent()) {
      json.writeObjectFieldStart("contextRegion");
      json.writeNumberField("startLine", place.line());
      text("snippet", line.get(), json);
      json.writeEndObject();
    }
  }

  private static void text(String field, String text, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", text);
    json.writeEndObject();
  }
}
