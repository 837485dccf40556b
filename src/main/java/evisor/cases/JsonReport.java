package evisor.cases;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import evisor.advice.Recommendation.Exclusion;
import evisor.advice.Recommendation.Option;
import evisor.cases.LeaderContrast.Decider;
import evisor.cases.LeaderContrast.Gap;
import evisor.explain.DecidingComparisons;
import evisor.json.JsonOutput;
import evisor.model.Effect;
import evisor.model.Method;
import evisor.rules.Finding;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The outcome of a suite as one JSON object. */
final class JsonReport {

  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private final JsonGenerator json;
  private final Report report;

  private JsonReport(JsonGenerator json, Report report) {
    this.json = json;
    this.report = report;
  }

  /** Returns the report. */
  static String of(Report report) {
    StringWriter writer = new StringWriter();
    try (JsonGenerator generator = new JsonFactory().createGenerator(writer)) {
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
      printer.indentObjectsWith(INDENT);
      generator.setPrettyPrinter(printer);
      new JsonReport(generator, report).suite(report.result());
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written to", e);
    }
    return writer.append('\n').toString();
  }

  private void suite(SuiteResult result) throws IOException {
    json.writeStartObject();
    json.writeBooleanField("passed", report.passed());
    json.writeNumberField("cases", result.results().size());
    json.writeNumberField("held", result.count(CaseOutcome.HELD));
    json.writeNumberField("failed", result.count(CaseOutcome.FAILED));
    json.writeNumberField("known_disagreements", result.count(CaseOutcome.KNOWN_DISAGREEMENT));
    json.writeNumberField("no_longer_disagree", result.count(CaseOutcome.NO_LONGER_DISAGREES));
    json.writeNumberField("rules", result.rules().size());
    JsonOutput.texts("rules_not_fired", result.silentRules(), json);
    json.writeArrayFieldStart("results");
    for (CaseResult one : result.results()) {
      result(one);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void result(CaseResult result) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", result.tested().id());
    json.writeStringField("title", result.tested().title());
    json.writeStringField("file", result.tested().place().file());
    json.writeStringField("outcome", result.outcome().id());
    json.writeStringField("status", result.answer().status().id());
    if (result.answer().recommended().isPresent()) {
      json.writeFieldName("first");
      option(result.answer().recommended().get());
    }
    json.writeArrayFieldStart("checks");
    for (Check check : result.checks()) {
      json.writeStartObject();
      json.writeStringField("expectation", check.expectation());
      json.writeBooleanField("held", check.held());
      json.writeStringField("detail", check.detail());
      if (!check.held()) {
        crux("decided_by", report.crux(check, result));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    Optional<LeaderContrast> contrast = LeaderContrast.of(result);
    if (contrast.isPresent()) {
      contrast(contrast.get(), result);
    }
    if (result.tested().disagreement().isPresent()) {
      json.writeObjectFieldStart("known_disagreement");
      json.writeStringField("why", result.tested().disagreement().get().why());
      JsonOutput.texts("evidence", result.tested().disagreement().get().evidence(), json);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void contrast(LeaderContrast contrast, CaseResult result) throws IOException {
    json.writeObjectFieldStart("difference");
    if (contrast.wanted().isPresent()) {
      json.writeFieldName("accepted");
      option(contrast.wanted().get());
    }
    json.writeArrayFieldStart("accepted_but_excluded");
    for (Exclusion exclusion : contrast.shut()) {
      json.writeStartObject();
      core(exclusion.train().core());
      JsonOutput.texts("rules", CaseRunner.excluders(exclusion), json);
      json.writeArrayFieldStart("decided_by");
      for (Finding finding : exclusion.findings()) {
        if (finding.effect() == Effect.EXCLUDE) {
          crux(report.crux(finding.rule(), exclusion.train().core(), result));
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("criteria");
    for (Gap gap : contrast.gaps()) {
      json.writeStartObject();
      json.writeStringField("criterion", gap.criterion().id());
      json.writeNumberField("accepted_points", Rounding.rounded(gap.wanted(), 2));
      json.writeNumberField("first_points", Rounding.rounded(gap.found(), 2));
      json.writeNumberField("most_points", Rounding.rounded(gap.most(), 2));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("rules");
    for (Decider decider : contrast.deciders()) {
      json.writeStartObject();
      json.writeStringField("rule", decider.rule().id());
      json.writeStringField("train", decider.train().name());
      json.writeStringField("criterion", decider.criterion().id());
      json.writeNumberField("points", Rounding.rounded(decider.points(), 2));
      json.writeArrayFieldStart("decided_by");
      crux(report.crux(decider.rule(), decider.train().core(), result));
      if (contrast.other(decider).isPresent()) {
        crux(report.crux(decider.rule(), contrast.other(decider).get().core(), result));
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void crux(String name, Optional<DecidingComparisons> crux) throws IOException {
    if (crux.isPresent()) {
      json.writeFieldName(name);
      crux(crux);
    }
  }

  private void crux(Optional<DecidingComparisons> crux) throws IOException {
    if (crux.isPresent()) {
      crux.get().write(json, report.knowledge());
    }
  }

  private void option(Option option) throws IOException {
    json.writeStartObject();
    core(option.train().core());
    json.writeNumberField("rank", option.rank());
    json.writeNumberField("score", Rounding.rounded(option.score(), 2));
    json.writeEndObject();
  }

  private void core(List<Method> core) throws IOException {
    JsonOutput.terms("core", core, json);
  }
}
