package evisor.answer;

import evisor.advice.Predictions;
import evisor.advice.Predictions.Prediction;
import evisor.advice.Recommendation.Option;
import evisor.answer.AnswerOutline.Item;
import evisor.answer.AnswerOutline.Section;
import evisor.answer.AnswerOutline.Sources;
import evisor.model.Outcome;
import evisor.model.Quantity;
import evisor.model.Range;
import evisor.model.Request;
import evisor.speech.Phrase;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says what comes out of the train, and for what there is no figure. */
final class OutcomeWords {

  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);

  private final Option option;
  private final Request request;
  private final SourceMarks marks;

  OutcomeWords(Option option, Request request, SourceMarks marks) {
    this.option = option;
    this.request = request;
    this.marks = marks;
  }

  Section section() {
    Outcome outcome = option.train().outcome();
    Predictions predictions = Predictions.of(option, request);
    List<Item> items = new ArrayList<>();
    for (Prediction prediction : predictions.figures()) {
      items.add(item(prediction));
    }
    items.add(Item.of("runs", outcome.runs() + " of all devices, for " + together(), Sources.NONE));
    items.add(
        Item.of(
            "final volume",
            marks.wording().quantity(outcome.finalVolumeMl(), Quantity.MILLILITRES)
                + " from one sample",
            Sources.NONE));
    if (!predictions.missing().isEmpty()) {
      items.add(
          Item.of(
              "no figure for",
              predictions.missing().stream()
                  .map(name -> words(name))
                  .collect(Collectors.joining(", ")),
              Sources.NONE));
    }
    return new Section("What comes out", List.copyOf(items));
  }

  private Item item(Prediction prediction) {
    boolean assumed = !prediction.assumption().isEmpty();
    return Item.of(
        words(prediction.name()),
        said(prediction) + (assumed ? ": " + prediction.assumption() : ""),
        marks.claims(prediction.claims(), assumed));
  }

  private String said(Prediction prediction) {
    return switch (prediction.name()) {
      case "hours" ->
          Phrase.of(
              "%s, plan with %s, for %s",
              marks.wording().range(prediction.range(), Quantity.HOURS),
              marks.wording().quantity(option.train().outcome().plannedHours(), Quantity.HOURS),
              together());
      case "particles" ->
          marks.wording().range(prediction.range(), Quantity.PARTICLES) + " from " + together();
      case "hands_on_hours" ->
          Phrase.of(
              "%s, all hands together, for %s",
              marks.wording().range(prediction.range(), Quantity.HOURS), together());
      case "cost_eur" ->
          Phrase.of(
              "%s EUR of consumables and work for %s",
              marks.wording().range(rough(prediction.range()), Quantity.COUNT), together());
      case "final_particles_per_ml" ->
          marks.wording().range(prediction.range(), Quantity.PARTICLES) + " particles per mL";
      case "doses" -> doses(prediction.range());
      case "share_of_need" -> ofNeed(prediction.range());
      default -> marks.wording().range(prediction.range(), Quantity.FRACTION);
    };
  }

  private String doses(Range range) {
    return marks.wording().range(rough(range), Quantity.COUNT)
        + " for this route, from "
        + together();
  }

  private String ofNeed(Range share) {
    String met =
        share.low() >= 1 ? "met" : share.high() < 1 ? "not met" : "met in the better case only";
    return met
        + ": "
        + marks.wording().range(share, Quantity.COUNT)
        + " times what one sample must give";
  }

  /** Returns two digits of a range, more of which would feign what its figures do not know. */
  private static Range rough(Range range) {
    return new Range(rough(range.low()), rough(range.high()));
  }

  private static double rough(double number) {
    return new BigDecimal(number).round(TWO_DIGITS).doubleValue();
  }

  private String together() {
    return request.samplesTogether() == 1
        ? "one sample"
        : request.samplesTogether() + " samples together";
  }

  private static String words(String name) {
    return switch (name) {
      case "hours" -> "time";
      case "hands_on_hours" -> "hands-on time";
      case "cost_eur" -> "cost";
      case "final_particles_per_ml" -> "final concentration";
      case "share_of_need" -> "need";
      case "non_vesicular_particles_removed" -> "non-vesicular particles removed";
      default -> name.replace('_', ' ');
    };
  }
}
