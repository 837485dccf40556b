package evisor.check;

import evisor.advice.EvisorVersion;
import evisor.files.Diagnostic;
import evisor.files.FilePlace;
import evisor.json.JsonWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.commons.text.CaseUtils;

/** Writes diagnostics as SARIF 2.1.0, for services that show them beside the code. */
public final class SarifReport {

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final String ROOT = "SRCROOT";
  private static final String RESULTS = "results";

  private final LintPages pages;

  /** Takes the pages that its rules are described by. */
  public SarifReport(LintPages pages) {
    this.pages = pages;
  }

  /** Returns the report of an inspection. */
  public String of(FolderInspection inspection) {
    List<String> lints =
        new ArrayList<>(
            new TreeSet<>(inspection.diagnostics().stream().map(Diagnostic::lint).toList()));
    return log(
        lints,
        json -> json.field("executionSuccessful", true),
        json ->
            json.objects(
                RESULTS,
                inspection.diagnostics(),
                found ->
                    result(found, lints, inspection.sources().shortLine(found.place()), json)));
  }

  /** Returns the report of an inspection that could not be made. */
  public String ofFailure(String why, int exitStatus) {
    return log(
        List.of(),
        json -> {
          json.field("executionSuccessful", false);
          json.field("exitCode", exitStatus);
          json.objects(
              "toolExecutionNotifications",
              List.of(why),
              what -> {
                json.field("level", "error");
                text("message", what, json);
              });
        },
        json -> json.texts(RESULTS, List.of()));
  }

  private String log(
      List<String> lints, Consumer<JsonWriter> invocation, Consumer<JsonWriter> results) {
    return JsonWriter.object(
            json -> {
              json.field("$schema", SCHEMA);
              json.field("version", "2.1.0");
              json.array(
                  "runs",
                  () ->
                      json.element(
                          () -> {
                            json.object("tool", () -> driver(lints, json));
                            json.array(
                                "invocations", () -> json.element(() -> invocation.accept(json)));
                            // Parsers count columns in the characters of Java.
                            json.field("columnKind", "utf16CodeUnits");
                            results.accept(json);
                          }));
            })
        + "\n";
  }

  private void driver(List<String> lints, JsonWriter json) {
    json.object(
        "driver",
        () -> {
          json.field("name", "evisor");
          json.field("version", EvisorVersion.CURRENT);
          json.objects(
              "rules",
              lints,
              lint -> {
                json.field("id", lint);
                json.field("name", CaseUtils.toCamelCase(lint, true, '-'));
                Optional<LintPage> page = pages.of(lint);
                if (page.isPresent()) {
                  text("shortDescription", page.get().says(), json);
                  text("fullDescription", page.get().says() + " " + page.get().why(), json);
                  json.object(
                      "help",
                      () -> {
                        json.field("text", LintText.of(page.get()).terminal(false));
                        json.field("markdown", LintText.of(page.get()).markdown());
                      });
                }
              });
        });
  }

  private void result(
      Diagnostic found, List<String> lints, Optional<String> line, JsonWriter json) {
    String mend = CheckWords.mend(found, pages);
    json.field("ruleId", found.lint());
    json.field("ruleIndex", lints.indexOf(found.lint()));
    json.field("level", found.severity().id());
    text("message", CheckWords.what(found) + (mend.isEmpty() ? "" : " " + mend), json);
    json.objects(
        "locations",
        List.of(found.place()),
        place ->
            json.object(
                "physicalLocation",
                () -> {
                  artifact(place.file(), json);
                  region(place, line, json);
                }));
  }

  private static void artifact(String file, JsonWriter json) {
    json.object(
        "artifactLocation",
        () -> {
          json.field("uri", uri(file));
          if (!file.startsWith("/")) {
            json.field("uriBaseId", ROOT);
          }
        });
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

  private static void region(FilePlace place, Optional<String> line, JsonWriter json) {
    json.object(
        "region",
        () -> {
          // Code scanning shows no result without a line, so that a whole file has its first.
          json.field("startLine", Math.max(1, place.line()));
          if (place.column() > 0) {
            json.field("startColumn", place.column());
          }
        });
    if (line.isPresent()) {
      json.object(
          "contextRegion",
          () -> {
            json.field("startLine", place.line());
            text("snippet", line.get(), json);
          });
    }
  }

  private static void text(String field, String text, JsonWriter json) {
    json.object(field, () -> json.field("text", text));
  }
}
