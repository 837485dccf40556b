package evisor.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import evisor.advice.DecidingRules;
import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Exclusion;
import evisor.advice.Recommendation.FamilyRow;
import evisor.advice.Recommendation.Option;
import evisor.advice.Recommendation.Provenance;
import evisor.json.JsonOutput;
import evisor.knowledge.Claim;
import evisor.knowledge.Knowledge;
import evisor.model.Lexicon;
import evisor.request.RequestWriter;
import evisor.rules.Finding;
import evisor.text.Amounts;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;

/** Renders an answer as one line of JSON; the same answer gives the same bytes. */
public final class AnswerJson {

  private final JsonGenerator out;
  private final Recommendation answer;
  private final Set<Addition> with;
  private final OptionJson options;

  private AnswerJson(
      JsonGenerator out, Recommendation answer, Set<Addition> with, Lexicon lexicon) {
    this.out = out;
    this.answer = answer;
    this.with = with;
    this.options = new OptionJson(out, answer.request(), lexicon);
  }

  /**
   * Returns the whole answer as one line of JSON, without a line break at its end.
   *
   * @param answer the answer
   * @param knowledge the knowledge base that it was worked out with, which resolves its claims
   */
  public static String of(Answer answer, Knowledge knowledge) {
    return JsonOutput.of(
        json ->
            new AnswerJson(json, answer.recommendation(), answer.with(), knowledge.lexicon())
                .whole(answer, knowledge));
  }

  /** Returns only status, recommended core, its score and deciding rules, and provenance. */
  public static String shortOf(Recommendation answer) {
    return JsonOutput.of(
        json ->
            new AnswerJson(json, answer, EnumSet.noneOf(Addition.class), Lexicon.ENUMS_ONLY)
                .brief());
  }

  private void whole(Answer whole, Knowledge knowledge) throws IOException {
    out.writeStartObject();
    out.writeStringField("status", answer.status().id());
    out.writeFieldName("request");
    RequestWriter.write(answer.request(), out);
    out.writeFieldName("recommended");
    if (answer.recommended().isPresent()) {
      options.option(answer.recommended().get());
    } else {
      out.writeNull();
    }
    out.writeArrayFieldStart("ranking");
    for (Option option : answer.ranking()) {
      options.option(option);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("excluded");
    for (Exclusion exclusion : answer.excluded()) {
      options.exclusion(exclusion);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("families");
    for (FamilyRow row : answer.families()) {
      family(row);
    }
    out.writeEndArray();
    options.findings("advice", answer.advice());
    openStudies();
    if (with.contains(Addition.WHAT_IF)) {
      new WhatIfJson(out).all(whole.whatIf());
    }
    if (with.contains(Addition.ROBUSTNESS)) {
      new RobustnessJson(out).object(whole.robustness());
    }
    assumed();
    claims(knowledge);
    provenance();
    out.writeEndObject();
  }

  private void brief() throws IOException {
    out.writeStartObject();
    out.writeStringField("status", answer.status().id());
    if (answer.recommended().isPresent()) {
      Option first = answer.recommended().get();
      out.writeObjectFieldStart("recommended");
      JsonOutput.terms("core", first.train().core(), out);
      out.writeNumberField("score", Amounts.exact(first.score()));
      JsonOutput.texts("deciding_rules", DecidingRules.rules(first), out);
      out.writeEndObject();
    } else {
      out.writeNullField("recommended");
    }
    provenance();
    out.writeEndObject();
  }

  private void family(FamilyRow row) throws IOException {
    out.writeStartObject();
    out.writeStringField("family", row.family().id());
    out.writeStringField("verdict", row.standing().id());
    JsonOutput.terms("best", row.best().core(), out);
    if (row.option().isPresent()) {
      out.writeNumberField("rank", row.option().get().rank());
      out.writeNumberField("score", Amounts.exact(row.option().get().score()));
    } else {
      out.writeNullField("rank");
      out.writeNullField("score");
    }
    out.writeStringField("why", row.why());
    out.writeEndObject();
  }

  private void openStudies() throws IOException {
    out.writeArrayFieldStart("open_studies");
    for (Finding study : answer.openStudies()) {
      out.writeStartObject();
      out.writeStringField("study", study.message());
      out.writeStringField("rule", study.rule().id());
      JsonOutput.texts("evidence", study.rule().evidence(), out);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void assumed() throws IOException {
    out.writeObjectFieldStart("assumed");
    out.writeNumberField("figures", answer.assumed().figures());
    out.writeNumberField("assumed_figures", answer.assumed().assumedFigures());
    out.writeNumberField("rules", answer.assumed().rules());
    out.writeNumberField("assumed_rules", answer.assumed().assumedRules());
    out.writeNumberField("claims", answer.assumed().claims());
    out.writeNumberField("unverified_claims", answer.assumed().unverifiedClaims());
    out.writeEndObject();
  }

  private void claims(Knowledge knowledge) throws IOException {
    out.writeArrayFieldStart("claims");
    for (Claim claim : CitedClaims.by(answer, knowledge)) {
      out.writeStartObject();
      out.writeStringField("id", claim.id());
      out.writeStringField("statement", claim.statement());
      out.writeStringField("citation", claim.source().citation());
      optional("doi", claim.source().doi());
      optional("pmcid", claim.source().pmcid());
      optional("where", claim.source().where());
      out.writeBooleanField("verified", claim.verified());
      out.writeStringField("confidence", claim.confidence().id());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void provenance() throws IOException {
    Provenance provenance = answer.provenance();
    out.writeObjectFieldStart("provenance");
    out.writeStringField("version", provenance.version());
    out.writeStringField("language", provenance.language());
    JsonOutput.texts("with", with.stream().map(Addition::id).toList(), out);
    out.writeStringField("rules_digest", provenance.rulesDigest());
    out.writeStringField("knowledge_digest", provenance.knowledgeDigest());
    out.writeStringField("request_digest", provenance.requestDigest());
    out.writeEndObject();
  }

  private void optional(String name, String text) throws IOException {
    if (!text.isEmpty()) {
      out.writeStringField(name, text);
    }
  }
}
