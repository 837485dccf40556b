package evisor.explain;

import evisor.advice.DecidedByJson;
import evisor.advice.ProvenanceJson;
import evisor.advice.Recommendation.Option;
import evisor.json.JsonWriter;
import evisor.knowledge.Knowledge;
import evisor.request.RequestWriter;
import evisor.text.Wording;
import java.util.Arrays;

/** Renders explanations as one line of JSON; equal explanations give equal bytes. */
public final class ExplanationJson {

  private final JsonWriter out;
  private final TraceJson traces;

  private ExplanationJson(JsonWriter out, Knowledge knowledge) {
    this.out = out;
    this.traces = new TraceJson(out, new Wording(knowledge));
  }

  /** Returns why a train stands where it stands, without a line break at its end. */
  public static String of(TrainExplanation explained, Knowledge knowledge) {
    return JsonWriter.object(json -> new ExplanationJson(json, knowledge).train(explained));
  }

  /** Returns why a rule fires or does not for every train, without a line break at its end. */
  public static String of(RuleExplanation explained, Knowledge knowledge) {
    return JsonWriter.object(json -> new ExplanationJson(json, knowledge).rule(explained));
  }

  private void train(TrainExplanation explained) {
    out.field("request", RequestWriter.json(explained.answer().request()));
    out.terms("core", explained.train().core());
    out.field("standing", explained.option().isPresent() ? "ranked" : "excluded");
    explained
        .option()
        .ifPresent(
            option -> {
              ranked(option);
              out.field("tie", option.tie());
              explained
                  .behindRival()
                  .ifPresent(
                      decided -> out.object("decided_by", () -> DecidedByJson.of(decided, out)));
            });
    out.field("feasible", explained.answer().ranking().size());
    out.texts(
        "excluded_by",
        explained.exclusions().stream().map(account -> account.rule().id()).toList());
    out.object(
        "compared_with",
        explained.rival(),
        rival -> {
          out.terms("core", rival.train().core());
          ranked(rival);
        });
    out.objects(
        "rules",
        Arrays.stream(SilenceReason.values()).flatMap(at -> explained.at(at).stream()).toList(),
        this::account);
    ProvenanceJson.write(explained.answer().provenance(), out);
  }

  private void ranked(Option option) {
    out.field("rank", option.rank());
    out.field("strength", option.strength().id());
    out.field("tier", option.tier().id());
  }

  private void account(RuleAccount account) {
    traces.rule(account.rule());
    out.field("nearness", account.nearness().id());
    account.finding().ifPresent(finding -> out.field("message", finding.message()));
    traces.conditions("conditions", account.trace());
  }

  private void rule(RuleExplanation explained) {
    out.field("request", RequestWriter.json(explained.answer().request()));
    traces.rule(explained.rule());
    traces.conditions("request_conditions", explained.onRequest());
    out.field("request_holds", explained.onRequest().holds());
    out.objects(
        "trains",
        explained.trains(),
        one -> {
          out.terms("core", one.train().core());
          out.field("fires", one.fires());
          traces.conditions("conditions", one.trace());
        });
    ProvenanceJson.write(explained.answer().provenance(), out);
  }
}
