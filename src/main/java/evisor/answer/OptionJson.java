package evisor.answer;

import evisor.advice.DecidedByJson;
import evisor.advice.Recommendation.Exclusion;
import evisor.advice.Recommendation.Option;
import evisor.advice.TrainPredictions;
import evisor.advice.TrainPredictions.Prediction;
import evisor.decision.CountedPrecedent;
import evisor.decision.TrainPractice;
import evisor.decision.TrainStanding;
import evisor.json.JsonWriter;
import evisor.model.Basis;
import evisor.model.Lexicon;
import evisor.model.Outcome;
import evisor.model.Parameter;
import evisor.model.Parameter.Amount;
import evisor.model.Parameter.Span;
import evisor.model.Parameter.Text;
import evisor.model.Pelleting;
import evisor.model.Pelleting.Share;
import evisor.model.PredictedTrain;
import evisor.model.Range;
import evisor.model.Request;
import evisor.model.Step;
import evisor.rules.Finding;
import evisor.text.RoundedAmounts;
import java.util.List;
import java.util.function.Consumer;

/** Renders one train, feasible or excluded, as JSON. */
final class OptionJson {

  private final JsonWriter out;
  private final Request request;
  private final Lexicon lexicon;
  // Made once: an answer has hundreds of each.
  private final Consumer<Range> bounds = this::bounds;
  private final Consumer<Prediction> prediction = this::predicted;

  OptionJson(JsonWriter out, Request request, Lexicon lexicon) {
    this.out = out;
    this.lexicon = lexicon;
    this.request = request;
  }

  /** Writes an option as an object. */
  void option(Option option) {
    PredictedTrain train = option.train();
    out.field("rank", option.rank());
    out.field("tie", option.tie());
    out.field("strength", option.strength().id());
    out.field("tier", option.tier().id());
    findings("conditions", option.standing().conditions());
    option
        .decidedBy()
        .ifPresent(decided -> out.object("decided_by", () -> DecidedByJson.of(decided, out)));
    standing(option.standing());
    out.texts("precedents", option.precedents());
    composition(train);
    out.objects("steps", train.outcome().steps(), this::step);
    predicted(TrainPredictions.of(option, request, lexicon.speech()), train.outcome());
    findings("findings", option.findings());
  }

  /** Writes a train that is compared with others as an object, feasible or excluded. */
  void compared(ComparedTrain compared) {
    PredictedTrain train = compared.standing().train();
    out.field("place", compared.option().isPresent() ? "ranked" : "excluded");
    compared
        .option()
        .ifPresent(
            option -> {
              out.field("rank", option.rank());
              out.field("tie", option.tie());
              out.field("strength", option.strength().id());
            });
    out.field("tier", compared.standing().practice().tier().id());
    findings("excluded_by", compared.exclusions());
    findings("conditions", compared.standing().conditions());
    standing(compared.standing());
    composition(train);
    out.objects("steps", train.outcome().steps(), this::step);
    predicted(compared.predictions(), train.outcome());
    findings("open_studies", compared.studies());
  }

  /** Writes what changing from one train to another costs and gains as an object. */
  void changeover(TrainChangeover change) {
    out.terms("from", change.today().core());
    out.terms("to", change.then().core());
    out.objects(
        "figures",
        change.figures(),
        figure -> {
          out.field("figure", figure.name());
          range("today", figure.today());
          range("then", figure.then());
          out.field("bearing", figure.bearing().id());
        });
    findings("asked", change.asked());
  }

  /** Writes an excluded train as an object. */
  void exclusion(Exclusion exclusion) {
    composition(exclusion.train());
    // How a train would be composed that cannot be done is worth no line.
    findings(
        "findings",
        exclusion.findings().stream().filter(found -> !found.rule().verb().composes()).toList());
  }

  /** Writes findings as an array. */
  void findings(String name, List<Finding> findings) {
    out.objects(
        name,
        findings,
        finding -> {
          out.field("rule", finding.rule().id());
          out.field("effect", finding.effect().id());
          out.field("level", finding.rule().level().id());
          finding.rule().criterion().ifPresent(found -> out.field("criterion", found.id()));
          out.field("basis", finding.rule().basis().id());
          out.field("message", finding.message());
          out.texts("evidence", finding.rule().evidence());
        });
  }

  private void composition(PredictedTrain train) {
    out.terms("train", train.outcome().steps().stream().map(Step::kind).toList());
    out.terms("core", train.core());
    out.terms(
        "family",
        train.core().stream().flatMap(method -> lexicon.family(method).stream()).toList());
  }

  private void standing(TrainStanding standing) {
    out.object(
        "standing",
        () -> {
          out.field("need", standing.need());
          out.field("grade", standing.grade());
          TrainPractice practice = standing.practice();
          out.field("usual_place", practice.place());
          number("usual_points", practice.usualPoints());
          number("points", practice.points());
          out.field("band", practice.band());
          out.objects("groups", practice.counted(), this::group);
        });
  }

  private void group(CountedPrecedent counted) {
    out.field("group", counted.row().source().group());
    out.field("precedent", counted.row().id());
    number("points", counted.points());
    out.field("direct", counted.direct());
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

  private void predicted(TrainPredictions predictions, Outcome outcome) {
    out.object(
        "predicted",
        () -> {
          for (Prediction next : predictions.figures()) {
            out.one(next.name(), next, prediction);
          }
          out.field("runs", outcome.runs());
          number("final_volume_ml", outcome.finalVolumeMl());
        });
    out.texts("missing", predictions.missing());
  }

  private void predicted(Prediction prediction) {
    boolean assumed = !prediction.assumption().isEmpty();
    bounds(prediction.range());
    out.field("basis", (assumed ? Basis.ASSUMPTION : Basis.EVIDENCE).id());
    if (assumed) {
      out.field("assumption", prediction.assumption());
    }
    out.texts("claims", prediction.claims());
  }

  private void number(String name, double value) {
    out.field(name, RoundedAmounts.exact(value));
  }

  private void range(String name, Range range) {
    out.one(name, range, bounds);
  }

  private void bounds(Range range) {
    number("low", range.low());
    number("high", range.high());
  }
}
