package evisor.explain;

import com.fasterxml.jackson.core.JsonGenerator;
import evisor.advice.ProvenanceJson;
import evisor.advice.Recommendation.Option;
import evisor.explain.RuleExplanation.OfTrain;
import evisor.json.JsonOutput;
import evisor.json.JsonWriter;
import evisor.knowledge.Knowledge;
import evisor.request.RequestWriter;
import evisor.rules.text.Rule;
import evisor.text.Amounts;
import evisor.text.Wording;
import java.io.IOException;
import java.util.Optional;

/** Renders explanations as one line of JSON; equal explanations give equal bytes. */
public final class ExplanationJson {

  private final JsonGenerator out;
  private final TraceJson traces;

  private ExplanationJson(JsonGenerator out, Knowledge knowledge) {
    this.out = out;
    this.traces = new TraceJson(out, new Wording(knowledge));
  }

  /** Returns why a train stands where it stands, without a line break at its end. */
  public static String of(TrainExplanation explained, Knowledge knowledge) {
    return JsonOutput.of(json -> new ExplanationJson(json, knowledge).train(explained));
  }

  /** Returns why a rule fires or does not for every train, without a line break at its end. */
  public static String of(RuleExplanation explained, Knowledge knowledge) {
    return JsonOutput.of(json -> new ExplanationJson(json, knowledge).rule(explained));
  }

  private void train(TrainExplanation explained) throws IOException {
    out.writeStartObject();
    out.writeFieldName("request");
    RequestWriter.write(explained.answer().request(), out);
    JsonOutput.terms("core", explained.train().core(), out);
    standing(explained);
    out.writeFieldName("compared_with");
    Optional<Option> rival = explained.rival();
    if (rival.isPresent()) {
      out.writeStartObject();
      JsonOutput.terms("core", rival.get().train().core(), out);
      out.writeNumberField("rank", rival.get().rank());
      out.writeNumberField("score", Amounts.exact(rival.get().score()));
      out.writeEndObject();
    } else {
      out.writeNull();
    }
    out.writeArrayFieldStart("rules");
    for (SilenceReason nearness : SilenceReason.values()) {
      for (RuleAccount account : explained.at(nearness)) {
        account(account);
      }
    }
    out.writeEndArray();
    ProvenanceJson.write(explained.answer().provenance(), new JsonWriter(out));
    out.writeEndObject();
  }

  private void standing(TrainExplanation explained) throws IOException {
    out.writeStringField("standing", explained.option().isPresent() ? "ranked" : "excluded");
    if (explained.option().isPresent()) {
      Option option = explained.option().get();
      out.writeNumberField("rank", option.rank());
      out.writeNumberField("score", Amounts.exact(option.score()));
      out.writeNumberField("tie", option.tie());
    }
    out.writeNumberField("feasible", explained.answer().ranking().size());
    out.writeArrayFieldStart("excluded_by");
    for (RuleAccount account : explained.exclusions()) {
      out.writeString(account.rule().id());
    }
    out.writeEndArray();
  }

  private void account(RuleAccount account) throws IOException {
    out.writeStartObject();
    traces.rule(account.rule());
    out.writeStringField("nearness", account.nearness().id());
    if (account.finding().isPresent()) {
      out.writeStringField("message", account.finding().get().message());
    }
    traces.conditions("conditions", account.trace());
    out.writeEndObject();
  }

  private void rule(RuleExplanation explained) throws IOException {
    Rule rule = explained.rule();
    out.writeStartObject();
    out.writeFieldName("request");
    RequestWriter.write(explained.answer().request(), out);
    traces.rule(rule);
    traces.conditions("request_conditions", explained.onRequest());
    out.writeBooleanField("request_holds", explained.onRequest().holds());
    out.writeArrayFieldStart("trains");
    for (OfTrain one : explained.trains()) {
      out.writeStartObject();
      JsonOutput.terms("core", one.train().core(), out);
      out.writeBooleanField("fires", one.fires());
      traces.conditions("conditions", one.trace());
      out.writeEndObject();
    }
    out.writeEndArray();
    ProvenanceJson.write(explained.answer().provenance(), new JsonWriter(out));
    out.writeEndObject();
  }
}
