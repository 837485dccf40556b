package evisor.answer;

import evisor.advice.DecidedByJson;
import evisor.advice.ProvenanceJson;
import evisor.advice.Recommendation;
import evisor.advice.Recommendation.FamilyRow;
import evisor.answer.Answer.Draws;
import evisor.json.JsonWriter;
import evisor.knowledge.Knowledge;
import evisor.model.Lexicon;
import evisor.model.Method;
import evisor.request.RequestWriter;
import evisor.text.Wording;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Renders an answer as one line of JSON; the same answer gives the same bytes. */
public final class AnswerJson {

  private final JsonWriter out;
  private final Recommendation answer;
  private final OptionJson options;

  private AnswerJson(JsonWriter out, Recommendation answer, Lexicon lexicon) {
    this.out = out;
    this.answer = answer;
    this.options = new OptionJson(out, answer.request(), lexicon);
  }

  /**
   * Returns the whole answer as one line of JSON, without a line break at its end.
   *
   * @param answer the answer
   * @param knowledge the knowledge base that it was worked out with, which resolves its claims
   */
  public static String of(Answer answer, Knowledge knowledge) {
    return JsonWriter.object(
        json ->
            new AnswerJson(json, answer.recommendation(), knowledge.lexicon())
                .whole(answer, knowledge));
  }

  /** Returns the whole answer or the short one, as it was asked for. */
  public static String of(Answer answer, AnswerScope scope, Knowledge knowledge) {
    return JsonWriter.object(json -> write(json, answer, scope, knowledge));
  }

  /** Returns the same as a line of UTF-8, with its end. */
  public static byte[] line(Answer answer, AnswerScope scope, Knowledge knowledge) {
    return JsonWriter.line(json -> write(json, answer, scope, knowledge));
  }

  private static void write(
      JsonWriter json, Answer answer, AnswerScope scope, Knowledge knowledge) {
    AnswerJson written = new AnswerJson(json, answer.recommendation(), knowledge.lexicon());
    if (scope.brief()) {
      written.brief(knowledge);
    } else {
      written.whole(answer, knowledge);
    }
  }

  /** Returns only status, recommended core, its strength and deciding rules, and provenance. */
  public static String shortOf(Recommendation answer, Knowledge knowledge) {
    return JsonWriter.object(
        json -> new AnswerJson(json, answer, knowledge.lexicon()).brief(knowledge));
  }

  private void whole(Answer whole, Knowledge knowledge) {
    out.field("status", answer.status().id());
    out.field("summary", AnswerSummary.of(answer, new Wording(knowledge)));
    strength();
    options.findings("questions", answer.questions());
    out.field("request", RequestWriter.json(answer.request()));
    out.object("recommended", answer.recommended(), options::option);
    out.objects("ranking", answer.ranking(), options::option);
    out.objects("excluded", answer.excluded(), options::exclusion);
    incumbent(knowledge);
    out.objects("families", answer.families(), this::family);
    options.findings("advice", answer.advice());
    openStudies();
    whole.campaign().ifPresent(new CampaignJson(out)::object);
    if (whole.with().contains(AnswerAddition.WHAT_IF)) {
      new WhatIfJson(out).all(whole.whatIf());
    }
    if (whole.with().contains(AnswerAddition.ROBUSTNESS)) {
      new RobustnessJson(out).object(whole.robustness());
    }
    assumed();
    claims(whole, knowledge);
    provenance(whole.with(), whole.draws());
  }

  private void strength() {
    answer
        .strength()
        .ifPresentOrElse(
            strength -> out.field("strength", strength.id()), () -> out.none("strength"));
  }

  private void brief(Knowledge knowledge) {
    out.field("status", answer.status().id());
    out.field("summary", AnswerSummary.of(answer, new Wording(knowledge)));
    strength();
    out.object(
        "recommended",
        answer.recommended(),
        first -> {
          out.terms("core", first.train().core());
          out.field("tier", first.tier().id());
          out.texts("deciding_rules", answer.deciding());
        });
    out.array(
        "tie",
        () ->
            answer
                .tied()
                .forEach(option -> out.element(() -> out.terms("core", option.train().core()))));
    provenance(EnumSet.noneOf(AnswerAddition.class), Draws.USUAL);
  }

  /** Writes where the train stands that runs today, and what changing it costs and gains. */
  private void incumbent(Knowledge knowledge) {
    List<Method> core = answer.request().incumbentCore();
    Optional<ComparedTrain> today = ComparedTrain.of(answer, core, knowledge);
    out.object(
        "incumbent",
        core.isEmpty() ? Optional.empty() : Optional.of(core),
        named -> {
          out.terms("core", named);
          out.field("stage", answer.request().incumbentStage().id());
          out.field("considered", today.isPresent());
          today
              .flatMap(ComparedTrain::option)
              .ifPresentOrElse(option -> out.field("rank", option.rank()), () -> out.none("rank"));
          out.object(
              "decided_by", answer.behindFirst(named), decided -> DecidedByJson.of(decided, out));
          options.findings("excluded_by", today.map(ComparedTrain::exclusions).orElse(List.of()));
          out.object("change", TrainChangeover.ofFirst(answer, knowledge), options::changeover);
        });
  }

  private void family(FamilyRow row) {
    out.field("family", row.family().id());
    out.field("verdict", row.place().id());
    out.terms("best", row.best().core());
    if (row.option().isPresent()) {
      out.field("rank", row.option().get().rank());
      out.field("tier", row.option().get().tier().id());
    } else {
      out.none("rank");
      out.none("tier");
    }
    out.field("why", row.cited());
  }

  private void openStudies() {
    out.objects(
        "open_studies",
        answer.openStudies(),
        study -> {
          out.field("study", study.message());
          out.field("rule", study.rule().id());
          out.texts("evidence", study.rule().evidence());
        });
  }

  private void assumed() {
    out.object(
        "assumed",
        () -> {
          out.field("figures", answer.assumed().figures());
          out.field("assumed_figures", answer.assumed().assumedFigures());
          out.field("rules", answer.assumed().rules());
          out.field("assumed_rules", answer.assumed().assumedRules());
          out.field("claims", answer.assumed().claims());
          out.field("unverified_claims", answer.assumed().unverifiedClaims());
        });
  }

  private void claims(Answer whole, Knowledge knowledge) {
    out.objects(
        "claims",
        CitedClaims.by(whole, knowledge),
        claim -> {
          out.field("id", claim.id());
          out.field("statement", claim.statement());
          out.field("citation", claim.source().citation());
          optional("doi", claim.source().doi());
          optional("pmcid", claim.source().pmcid());
          optional("where", claim.source().where());
          out.field("verified", claim.verified());
          out.field("confidence", claim.confidence().id());
        });
  }

  private void provenance(Set<AnswerAddition> with, Draws draws) {
    ProvenanceJson.write(
        answer.provenance(),
        out,
        () -> {
          out.terms("with", with);
          if (with.contains(AnswerAddition.ROBUSTNESS)) {
            out.field("draws", draws.draws());
            out.field("seed", draws.seed());
          }
        });
  }

  private void optional(String name, String text) {
    if (!text.isEmpty()) {
      out.field(name, text);
    }
  }
}
