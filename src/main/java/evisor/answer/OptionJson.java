package evisor.answer;

import evisor.advice.CriterionScore;
import evisor.advice.Predictions;
import evisor.advice.Recommendation.Exclusion;
import evisor.advice.Recommendation.Option;
import evisor.json.JsonWriter;
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
import java.util.List;
import java.util.stream.Stream;

/** Renders one train, feasible or excluded, as JSON. */
final class OptionJson {

  private final JsonWriter out;
  private final Request request;
  private final Lexicon lexicon;

  OptionJson(JsonWriter out, Request request, Lexicon lexicon) {
    this.out = out;
    this.lexicon = lexicon;
    this.request = request;
  }

  /** Writes an option as an object. */
  void option(Option option) {
    Train train = option.train();
    out.field("rank", option.rank());
    number("score", option.score());
    range("score_range", option.scoreRange());
    out.field("tie", option.tie());
    out.objects("criteria", option.criteria(), this::criterion);
    composition(train);
    out.objects("steps", train.outcome().steps(), this::step);
    predicted(option);
    findings("findings", option.findings());
  }

  /** Writes an excluded train as an object. */
  void exclusion(Exclusion exclusion) {
    composition(exclusion.train());
    findings("findings", exclusion.findings());
  }

  /** Writes findings as an array. */
  void findings(String name, List<Finding> findings) {
    out.objects(
        name,
        findings,
        finding -> {
          out.field("rule", finding.rule().id());
          out.field("effect", finding.effect().id());
          out.field("strength", finding.rule().strength().id());
          out.field("criterion", finding.rule().criterion().id());
          out.field("basis", finding.rule().basis().id());
          out.field("message", finding.message());
          out.texts("evidence", finding.rule().evidence());
        });
  }

  private void composition(Train train) {
    out.terms("train", train.outcome().steps().stream().map(Step::kind).toList());
    out.terms("core", train.core());
    out.terms(
        "family",
        train.core().stream().flatMap(method -> lexicon.family(method).stream()).toList());
  }

  private void criterion(CriterionScore score) {
    out.field("criterion", score.criterion().id());
    number("weight", score.weight());
    number("attainment", score.attainment());
    range("attainment_range", score.attainmentRange());
    out.field("from", score.from());
    out.objects(
        "arguments",
        score.arguments(),
        argument -> {
          out.field("rule", argument.finding().rule().id());
          number("step", argument.step());
          out.field("counts", argument.counts());
        });
  }

  private void step(Step step) {
    out.field("method", step.kind().id());
    out.field("phase", step.phase().id());
    out.object(
        "parameters",
        () -> {
          out.field("format", step.format().id());
          out.field("device", step.device());
          for (Parameter parameter : step.parameters()) {
            value(parameter);
          }
        });
    out.objects(
        "parameter_sources",
        step.parameters(),
        parameter -> {
          out.field("parameter", parameter.name());
          out.field("basis", parameter.basis().id());
          out.texts("evidence", parameter.evidence());
        });
    number("volume_in_ml", step.volumeInMl());
    number("volume_out_ml", step.volumeOutMl());
    number("hours", step.plannedHours());
    range("hours_range", step.hours());
    out.field("runs", step.runs());
    out.field("loads", step.loads());
    if (step.recovery().isPresent()) {
      out.object(
          "recovery",
          () -> {
            bounds(step.recovery().get().range());
            out.field("basis", step.recovery().get().basis().id());
            out.texts("evidence", step.recovery().get().claims());
          });
    }
    if (step.pelleting().isPresent()) {
      pelleting(step.pelleting().get());
    }
    if (!step.orderedBy().isEmpty()) {
      out.field("ordered_by", step.orderedBy());
    }
  }

  private void pelleting(Pelleting pelleting) {
    number("cut_off_nm", pelleting.cutOffNm());
    number("k_factor", pelleting.kFactor());
    out.object(
        "pelleted",
        () -> {
          for (Share share : pelleting.pelleted()) {
            number(String.valueOf(share.diameterNm()), share.fraction());
          }
        });
    range("pelleted_share", pelleting.wanted());
  }

  private void value(Parameter parameter) {
    Parameter.Value value = parameter.value();
    if (value instanceof Text words) {
      out.field(parameter.name(), words.text());
    } else if (value instanceof Amount amount) {
      number(parameter.name(), amount.number());
    } else if (value instanceof Span span) {
      range(parameter.name(), span.range());
    }
  }

  private void predicted(Option option) {
    Predictions predictions = Predictions.of(option, request);
    out.object(
        "predicted",
        () -> {
          for (Predictions.Prediction prediction : predictions.evidenced()) {
            range(prediction.name(), prediction.range());
          }
          out.field("runs", option.train().outcome().runs());
          number("final_volume_ml", option.train().outcome().finalVolumeMl());
        });
    out.objects(
        "predicted_sources",
        Stream.concat(predictions.evidenced().stream(), predictions.assumed().stream()).toList(),
        this::source);
    out.texts("missing", predictions.missing());
  }

  private void source(Predictions.Prediction prediction) {
    boolean assumed = !prediction.assumption().isEmpty();
    out.field("figure", prediction.name());
    out.field("basis", (assumed ? Basis.ASSUMPTION : Basis.EVIDENCE).id());
    if (assumed) {
      out.field("assumption", prediction.assumption());
    }
    out.texts("evidence", prediction.claims());
  }

  private void number(String name, double value) {
    out.field(name, Amounts.exact(value));
  }

  private void range(String name, Range range) {
    out.object(name, () -> bounds(range));
  }

  private void bounds(Range range) {
    number("low", range.low());
    number("high", range.high());
  }
}
