package evisor.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import evisor.advice.CriterionScore;
import evisor.advice.CriterionScore.Argument;
import evisor.advice.Predictions;
import evisor.advice.Recommendation.Exclusion;
import evisor.advice.Recommendation.Option;
import evisor.json.JsonOutput;
import evisor.model.Basis;
import evisor.model.Lexicon;
import evisor.model.Parameter;
import evisor.model.Parameter.Amount;
import evisor.model.Parameter.Span;
import evisor.model.Parameter.Text;
import evisor.model.Pelleting;
import evisor.model.Pelleting.Share;
import evisor.model.Range;
import evisor.model.Request;
import evisor.model.Step;
import evisor.model.Train;
import evisor.rules.Finding;
import evisor.text.Amounts;
import java.io.IOException;
import java.util.List;

/** Renders one train, feasible or excluded, as JSON. */
final class OptionJson {

  private final JsonGenerator out;
  private final Request request;
  private final Lexicon lexicon;

  OptionJson(JsonGenerator out, Request request, Lexicon lexicon) {
    this.out = out;
    this.lexicon = lexicon;
    this.request = request;
  }

  /** Writes an option as an object. */
  void option(Option option) throws IOException {
    Train train = option.train();
    out.writeStartObject();
    out.writeNumberField("rank", option.rank());
    number("score", option.score());
    range("score_range", option.scoreRange());
    out.writeNumberField("tie", option.tie());
    out.writeArrayFieldStart("criteria");
    for (CriterionScore criterion : option.criteria()) {
      criterion(criterion);
    }
    out.writeEndArray();
    composition(train);
    out.writeArrayFieldStart("steps");
    for (Step step : train.outcome().steps()) {
      step(step);
    }
    out.writeEndArray();
    predicted(option);
    findings("findings", option.findings());
    out.writeEndObject();
  }

  /** Writes an excluded train as an object. */
  void exclusion(Exclusion exclusion) throws IOException {
    out.writeStartObject();
    composition(exclusion.train());
    findings("findings", exclusion.findings());
    out.writeEndObject();
  }

  /** Writes findings as an array. */
  void findings(String name, List<Finding> findings) throws IOException {
    out.writeArrayFieldStart(name);
    for (Finding finding : findings) {
      out.writeStartObject();
      out.writeStringField("rule", finding.rule().id());
      out.writeStringField("effect", finding.effect().id());
      out.writeStringField("strength", finding.rule().strength().id());
      out.writeStringField("criterion", finding.rule().criterion().id());
      out.writeStringField("basis", finding.rule().basis().id());
      out.writeStringField("message", finding.message());
      JsonOutput.texts("evidence", finding.rule().evidence(), out);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void composition(Train train) throws IOException {
    JsonOutput.terms("train", train.outcome().steps().stream().map(Step::kind).toList(), out);
    JsonOutput.terms("core", train.core(), out);
    JsonOutput.terms(
        "family",
        train.core().stream().flatMap(method -> lexicon.family(method).stream()).toList(),
        out);
  }

  private void criterion(CriterionScore score) throws IOException {
    out.writeStartObject();
    out.writeStringField("criterion", score.criterion().id());
    number("weight", score.weight());
    number("attainment", score.attainment());
    range("attainment_range", score.attainmentRange());
    out.writeStringField("from", score.from());
    out.writeArrayFieldStart("arguments");
    for (Argument argument : score.arguments()) {
      out.writeStartObject();
      out.writeStringField("rule", argument.finding().rule().id());
      number("step", argument.step());
      out.writeBooleanField("counts", argument.counts());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void step(Step step) throws IOException {
    out.writeStartObject();
    out.writeStringField("method", step.kind().id());
    out.writeStringField("phase", step.phase().id());
    out.writeObjectFieldStart("parameters");
    out.writeStringField("format", step.format().id());
    out.writeStringField("device", step.device());
    for (Parameter parameter : step.parameters()) {
      value(parameter);
    }
    out.writeEndObject();
    out.writeArrayFieldStart("parameter_sources");
    for (Parameter parameter : step.parameters()) {
      out.writeStartObject();
      out.writeStringField("parameter", parameter.name());
      out.writeStringField("basis", parameter.basis().id());
      JsonOutput.texts("evidence", parameter.evidence(), out);
      out.writeEndObject();
    }
    out.writeEndArray();
    number("volume_in_ml", step.volumeInMl());
    number("volume_out_ml", step.volumeOutMl());
    number("hours", step.plannedHours());
    range("hours_range", step.hours());
    out.writeNumberField("runs", step.runs());
    out.writeNumberField("loads", step.loads());
    if (step.recovery().isPresent()) {
      out.writeObjectFieldStart("recovery");
      bounds(step.recovery().get().range());
      out.writeStringField("basis", step.recovery().get().basis().id());
      JsonOutput.texts("evidence", step.recovery().get().claims(), out);
      out.writeEndObject();
    }
    if (step.pelleting().isPresent()) {
      pelleting(step.pelleting().get());
    }
    if (!step.orderedBy().isEmpty()) {
      out.writeStringField("ordered_by", step.orderedBy());
    }
    out.writeEndObject();
  }

  private void pelleting(Pelleting pelleting) throws IOException {
    number("cut_off_nm", pelleting.cutOffNm());
    number("k_factor", pelleting.kFactor());
    out.writeObjectFieldStart("pelleted");
    for (Share share : pelleting.pelleted()) {
      number(String.valueOf(share.diameterNm()), share.fraction());
    }
    out.writeEndObject();
  }

  private void value(Parameter parameter) throws IOException {
    Parameter.Value value = parameter.value();
    if (value instanceof Text words) {
      out.writeStringField(parameter.name(), words.text());
    } else if (value instanceof Amount amount) {
      number(parameter.name(), amount.number());
    } else if (value instanceof Span span) {
      range(parameter.name(), span.range());
    }
  }

  private void predicted(Option option) throws IOException {
    Predictions predictions = Predictions.of(option, request);
    out.writeObjectFieldStart("predicted");
    for (Predictions.Prediction prediction : predictions.evidenced()) {
      range(prediction.name(), prediction.range());
    }
    out.writeNumberField("runs", option.train().outcome().runs());
    number("final_volume_ml", option.train().outcome().finalVolumeMl());
    out.writeEndObject();
    out.writeArrayFieldStart("predicted_sources");
    for (Predictions.Prediction prediction : predictions.evidenced()) {
      source(prediction);
    }
    for (Predictions.Prediction prediction : predictions.assumed()) {
      source(prediction);
    }
    out.writeEndArray();
    JsonOutput.texts("missing", predictions.missing(), out);
  }

  private void source(Predictions.Prediction prediction) throws IOException {
    boolean assumed = !prediction.assumption().isEmpty();
    out.writeStartObject();
    out.writeStringField("figure", prediction.name());
    out.writeStringField("basis", (assumed ? Basis.ASSUMPTION : Basis.EVIDENCE).id());
    if (assumed) {
      out.writeStringField("assumption", prediction.assumption());
    }
    JsonOutput.texts("evidence", prediction.claims(), out);
    out.writeEndObject();
  }

  private void number(String name, double value) throws IOException {
    out.writeNumberField(name, Amounts.exact(value));
  }

  private void range(String name, Range range) throws IOException {
    out.writeObjectFieldStart(name);
    bounds(range);
    out.writeEndObject();
  }

  private void bounds(Range range) throws IOException {
    number("low", range.low());
    number("high", range.high());
  }
}
