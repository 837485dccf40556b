package evisor.answer;

import evisor.advice.Recommendation.Option;
import evisor.advice.TrainPredictions;
import evisor.advice.TrainPredictions.Prediction;
import evisor.answer.AnswerOutline.Item;
import evisor.answer.AnswerOutline.Section;
import evisor.answer.AnswerOutline.Sources;
import evisor.model.Outcome;
import evisor.model.Quantity;
import evisor.model.Range;
import evisor.model.Request;
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
    TrainPredictions predictions = TrainPredictions.of(option, request, marks.wording().speech());
    List<Item> items = new ArrayList<>();
    for (Prediction prediction : predictions.figures()) {
      items.add(item(prediction));
    }
    items.add(
        Item.of(
            marks.say("runs"),
            marks.say("%s of all devices, for %s", outcome.runs(), together()),
            Sources.NONE));
    items.add(
        Item.of(
            marks.say("final volume"),
            marks.say(
                "%s from one sample",
                marks.wording().quantity(outcome.finalVolumeMl(), Quantity.MILLILITRES)),
            Sources.NONE));
    if (!predictions.missing().isEmpty()) {
      items.add(
          Item.of(
              marks.say("no figure for"),
              predictions.missing().stream().map(this::words).collect(Collectors.joining(", ")),
              Sources.NONE));
    }
    return new Section(marks.say("What comes out"), List.copyOf(items));
  }

  private Item item(Prediction prediction) {
    boolean assumed = !prediction.assumption().isEmpty();
    return Item.of(
        words(prediction.name()),
        said(prediction) + (assumed ? ": " + prediction.assumption() : ""),
        marks.claims(prediction.claims(), assumed));
  }

  private String said(Prediction prediction) {
    Range range = prediction.range();
    return switch (prediction.name()) {
      case "hours" ->
          marks.say(
              "%s, plan with %s, for %s",
              marks.wording().range(range, Quantity.HOURS),
              marks.wording().quantity(option.train().outcome().plannedHours(), Quantity.HOURS),
              together());
      case "particles" ->
          marks.say("%s from %s", marks.wording().range(range, Quantity.PARTICLES), together());
      case "hands_on_hours" ->
          marks.say(
              "%s, all hands together, for %s",
              marks.wording().range(range, Quantity.HOURS), together());
      case "cost_eur" ->
          marks.say(
              "%s EUR of consumables and work for %s",
              marks.wording().range(rough(range), Quantity.COUNT), together());
      case "final_particles_per_ml" ->
          marks.say("%s particles per mL", marks.wording().range(range, Quantity.PARTICLES));
      case "doses" ->
          marks.say(
              "%s for this route, from %s",
              marks.wording().range(rough(range), Quantity.COUNT), together());
      case "share_of_need" -> ofNeed(range);
      default -> marks.wording().range(range, Quantity.FRACTION);
    };
  }

  private String ofNeed(Range share) {
    String times = marks.wording().range(share, Quantity.COUNT);
    if (share.low() >= 1) {
      return marks.say("met: %s times what one sample must give", times);
    }
    return share.high() < 1
        ? marks.say("not met: %s times what one sample must give", times)
        : marks.say("met in the better case only: %s times what one sample must give", times);
  }

  /** Returns two digits of a range, more of which would feign what its figures do not know. */
  private static Range rough(Range range) {
    return new Range(rough(range.low()), rough(range.high()));
  }

  private static double rough(double number) {
    return new BigDecimal(number).round(TWO_DIGITS).doubleValue();
  }

  private String together() {
    return marks.wording().counted(request.samplesTogether(), "one sample", "%s samples together");
  }

  private String words(String name) {
    return switch (name) {
      case "recovery" -> marks.say("recovery");
      case "particles" -> marks.say("particles");
      case "protein_removed" -> marks.say("protein removed");
      case "lipoprotein_removed" -> marks.say("lipoprotein removed");
      case "nucleic_acid_removed" -> marks.say("nucleic acid removed");
      case "non_vesicular_particles_removed" -> marks.say("non-vesicular particles removed");
      case "hours" -> marks.say("time");
      case "hands_on_hours" -> marks.say("hands-on time");
      case "cost_eur" -> marks.say("cost");
      case "final_particles_per_ml" -> marks.say("final concentration");
      case "doses" -> marks.say("doses");
      case "share_of_need" -> marks.say("need");
      default -> throw new IllegalArgumentException(name);
    };
  }
}
