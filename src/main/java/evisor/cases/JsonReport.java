package evisor.cases;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import evisor.advice.DecidedByJson;
import evisor.explain.DecidingComparisons;
import evisor.json.JsonWriter;
import evisor.model.Effect;
import evisor.model.Method;
import evisor.rules.Finding;
import evisor.rules.text.Rule;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The outcome of a suite as one JSON object. */
final class JsonReport {

  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private final JsonWriter json;
  private final SuiteReport report;

  private JsonReport(JsonWriter json, SuiteReport report) {
    this.json = json;
    this.report = report;
  }

  /** Returns the report. */
  static String of(SuiteReport report) {
    StringWriter writer = new StringWriter();
    try (JsonGenerator generator = new JsonFactory().createGenerator(writer)) {
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
      printer.indentObjectsWith(INDENT);
      generator.setPrettyPrinter(printer);
      JsonWriter json = new JsonWriter(generator);
      json.element(() -> new JsonReport(json, report).suite(report.result()));
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written to", e);
    }
    return writer.append('\n').toString();
  }

  private void suite(SuiteResult result) {
    json.field("passed", report.passed());
    json.field("cases", result.results().size());
    json.field("held", result.count(CaseOutcome.HELD));
    json.field("failed", result.count(CaseOutcome.FAILED));
    json.field("known_disagreements", result.count(CaseOutcome.KNOWN_DISAGREEMENT));
    json.field("no_longer_disagree", result.count(CaseOutcome.NO_LONGER_DISAGREES));
    json.field("rules", result.rules().size());
    json.texts("rules_not_fired", result.silentRules());
    json.objects("results", result.results(), this::result);
    report.section().ifPresent(beside -> json.object(beside.name(), () -> beside.write(json)));
  }

  private void result(CaseResult result) {
    json.field("id", result.tested().id());
    json.field("title", result.tested().title());
    json.field("file", result.tested().place().file());
    json.field("outcome", result.outcome().id());
    json.field("status", result.answer().status().id());
    result.answer().leader().ifPresent(core -> json.object("first", () -> ranked(core, 1)));
    json.objects(
        "checks",
        result.checks(),
        check -> {
          json.field("expectation", check.expectation());
          json.field("held", check.held());
          json.field("detail", check.detail());
          if (!check.held()) {
            crux("decided_by", report.crux(check, result));
          }
        });
    LeaderContrast.of(result).ifPresent(contrast -> contrast(contrast, result));
    if (result.tested().disagreement().isPresent()) {
      json.object(
          "known_disagreement",
          () -> {
            json.field("why", result.tested().disagreement().get().why());
            json.texts("evidence", result.tested().disagreement().get().evidence());
          });
    }
  }

  private void contrast(LeaderContrast contrast, CaseResult result) {
    json.object(
        "difference",
        () -> {
          contrast
              .wanted()
              .ifPresent(
                  wanted ->
                      json.object("accepted", () -> ranked(wanted.train().core(), wanted.rank())));
          json.objects(
              "accepted_but_excluded",
              contrast.shut(),
              exclusion -> {
                core(exclusion.train().core());
                json.texts("rules", CaseRunner.excluders(exclusion));
                json.array(
                    "decided_by",
                    () -> {
                      for (Finding finding : exclusion.findings()) {
                        if (finding.effect() == Effect.EXCLUDE) {
                          crux(report.crux(finding.rule(), exclusion.train().core(), result));
                        }
                      }
                    });
              });
          contrast
              .decided()
              .ifPresent(
                  decided -> json.object("decided_by", () -> DecidedByJson.of(decided, json)));
          json.array(
              "deciding_comparisons",
              () -> {
                for (Rule rule : contrast.deciders()) {
                  contrast
                      .wanted()
                      .ifPresent(wanted -> crux(report.crux(rule, wanted.train().core(), result)));
                }
              });
        });
  }

  private void crux(String name, Optional<DecidingComparisons> crux) {
    crux.ifPresent(found -> json.object(name, () -> found.write(json, report.knowledge())));
  }

  private void crux(Optional<DecidingComparisons> crux) {
    crux.ifPresent(found -> json.element(() -> found.write(json, report.knowledge())));
  }

  private void ranked(List<Method> core, int rank) {
    core(core);
    json.field("rank", rank);
  }

  private void core(List<Method> core) {
    json.terms("core", core);
  }
}
