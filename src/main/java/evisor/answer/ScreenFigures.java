package evisor.answer;

import evisor.advice.TrainPredictions;
import evisor.advice.TrainPredictions.Prediction;
import evisor.answer.AnswerScreen.DrawnFigure;
import evisor.answer.AnswerScreen.FigureRow;
import evisor.decision.TrainStanding;
import evisor.model.Quantity;
import evisor.model.Range;
import evisor.model.Request;
import evisor.text.Wording;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Says what comes out of a train against what is needed. */
final class ScreenFigures {

  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);

  private final TrainStanding standing;
  private final Request request;
  private final TrainPredictions predictions;
  private final Wording wording;

  /**
   * Takes what is predicted of a train.
   *
   * @param standing where it stands, which says how clean it becomes
   */
  ScreenFigures(
      TrainStanding standing, TrainPredictions predictions, Request request, Wording wording) {
    this.standing = standing;
    this.request = request;
    this.predictions = predictions;
    this.wording = wording;
  }

  List<FigureRow> rows() {
    List<FigureRow> rows = new ArrayList<>();
    figure("recovery")
        .ifPresent(found -> rows.add(row(wording.say("recovery"), found, shared(found))));
    rows.add(purity());
    request.purityAgainst().stream()
        .map(contaminant -> contaminant.id().replace('-', '_') + "_removed")
        .flatMap(name -> figure(name).stream())
        .forEach(found -> rows.add(row(removed(found), found, shared(found))));
    particles().ifPresent(rows::add);
    figure("doses")
        .ifPresent(
            found ->
                rows.add(
                    row(
                        wording.say("doses"),
                        found,
                        wording.range(rough(found.range()), Quantity.COUNT))));
    figure("hours").ifPresent(found -> rows.add(time(found)));
    figure("hands_on_hours")
        .ifPresent(
            found ->
                rows.add(
                    row(
                        wording.say("hands-on"),
                        found,
                        wording.range(found.range(), Quantity.HOURS))));
    figure("cost_eur")
        .ifPresent(
            found ->
                rows.add(
                    row(
                        wording.say("cost"),
                        found,
                        wording.say(
                            "%s EUR", wording.range(rough(found.range()), Quantity.COUNT)))));
    return List.copyOf(rows);
  }

  private FigureRow purity() {
    return new FigureRow(
        wording.say("purity"),
        wording.say("grade %s of 3", standing.grade()),
        false,
        wording.say("grade %s", standing.need()),
        standing.fallsShort() ? wording.say("missed") : wording.say("met"),
        Optional.of(
            new DrawnFigure(
                Range.of(standing.grade()), Optional.empty(), OptionalDouble.of(standing.need()))));
  }

  private Optional<Prediction> figure(String name) {
    return predictions.figure(name);
  }

  private String shared(Prediction found) {
    return wording.range(found.range(), Quantity.FRACTION);
  }

  private String removed(Prediction found) {
    return request.purityAgainst().stream()
        .filter(one -> found.name().equals(one.id().replace('-', '_') + "_removed"))
        .findFirst()
        .map(one -> wording.say("%s removed", wording.term(one)))
        .orElseThrow();
  }

  private static FigureRow row(String name, Prediction found, String figure) {
    return new FigureRow(
        name,
        figure,
        !found.assumption().isEmpty(),
        "",
        "",
        Optional.of(
            new DrawnFigure(found.range(), Optional.of(quantity(found)), OptionalDouble.empty())));
  }

  private static Quantity quantity(Prediction found) {
    return switch (found.name()) {
      case "hours", "hands_on_hours" -> Quantity.HOURS;
      case "doses", "cost_eur" -> Quantity.COUNT;
      default -> Quantity.FRACTION;
    };
  }

  private Optional<FigureRow> particles() {
    Optional<Prediction> found = figure("particles");
    Optional<Prediction> share = figure("share_of_need");
    if (found.isEmpty() && !request.particlesNeeded()) {
      return Optional.empty();
    }
    String need =
        request.particlesNeeded()
            ? wording.say(
                "%s a sample", wording.quantity(request.particlesNeed(), Quantity.PARTICLES))
            : "";
    return Optional.of(
        new FigureRow(
            wording.say("particles"),
            found
                .map(figure -> wording.range(figure.range(), Quantity.PARTICLES))
                .orElseGet(() -> wording.say("no figure")),
            found.map(figure -> !figure.assumption().isEmpty()).orElse(false),
            need,
            share.map(figure -> atLeast(figure.range(), 1)).orElse(""),
            found.map(
                figure ->
                    new DrawnFigure(
                        figure.range(),
                        Optional.of(Quantity.PARTICLES),
                        request.particlesNeeded()
                            ? OptionalDouble.of(request.particlesNeed())
                            : OptionalDouble.empty()))));
  }

  private FigureRow time(Prediction found) {
    Range hours = found.range();
    String figure = wording.range(hours, Quantity.HOURS);
    boolean limited = request.timeLimit().isPresent();
    if (!limited && !request.rateStated()) {
      return row(wording.say("time"), found, figure);
    }
    double most = limited ? request.timeLimitHours() : request.hoursBetweenSets();
    return new FigureRow(
        wording.say("time"),
        figure,
        !found.assumption().isEmpty(),
        limited
            ? wording.say("within %s", wording.quantity(most, Quantity.HOURS))
            : wording.say("a set every %s", wording.quantity(most, Quantity.HOURS)),
        hours.high() <= most
            ? wording.say("met")
            : hours.low() > most ? wording.say("missed") : wording.say("high end misses it"),
        Optional.of(new DrawnFigure(hours, Optional.of(Quantity.HOURS), OptionalDouble.of(most))));
  }

  private String atLeast(Range range, double least) {
    return range.low() >= least
        ? wording.say("met")
        : range.high() < least ? wording.say("missed") : wording.say("low end misses it");
  }

  /** Returns two digits of a range, more of which would feign what its figures do not know. */
  static Range rough(Range range) {
    return new Range(rough(range.low()), rough(range.high()));
  }

  private static double rough(double number) {
    return new BigDecimal(number).round(TWO_DIGITS).doubleValue();
  }
}
