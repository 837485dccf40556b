package evisor.answer;

import evisor.advice.Recommendation.Option;
import evisor.answer.AnswerOutline.Item;
import evisor.answer.AnswerOutline.Section;
import evisor.answer.AnswerOutline.Sources;
import evisor.model.Figure;
import evisor.model.Parameter;
import evisor.model.Pelleting;
import evisor.model.Pelleting.Share;
import evisor.model.Quantity;
import evisor.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says step by step what is done, with which parameters, and why the step is there. */
final class StepWords {

  private final Option option;
  private final SourceMarks marks;

  StepWords(Option option, SourceMarks marks) {
    this.option = option;
    this.marks = marks;
  }

  Section section() {
    List<Item> items = new ArrayList<>();
    for (Step step : option.train().outcome().steps()) {
      items.add(item(items.size() + 1, step));
    }
    return new Section(marks.say("Steps"), List.copyOf(items));
  }

  private Item item(int number, Step step) {
    List<Item> details = new ArrayList<>();
    for (Parameter parameter : step.parameters()) {
      details.add(
          Item.of(
              ParameterWords.of(parameter, marks.wording()),
              marks.of(parameter, option.findings())));
    }
    step.recovery()
        .ifPresent(
            figure ->
                details.add(
                    Item.of(
                        marks.say(
                            "recovers %s",
                            marks.wording().range(figure.range(), Quantity.FRACTION)),
                        marks.of(figure))));
    step.pelleting().ifPresent(pelleting -> details.add(Item.of(said(pelleting))));
    loss(step).ifPresent(details::add);
    details.add(why(step));
    return new Item(
        number + ". " + marks.label(step.kind()),
        conditions(step),
        Sources.NONE,
        List.copyOf(details));
  }

  /** Returns for example {@code pellets 62 % at 150 nm, 29 % at 100 nm, all from 210 nm on}. */
  private String said(Pelleting pelleting) {
    List<String> shares = new ArrayList<>();
    for (int i = 0; i < pelleting.pelleted().size(); i++) {
      Share share = pelleting.pelleted().get(i);
      // Every other diameter shows the trend; the JSON form has them all.
      if (i % 2 == 0 && share.diameterNm() < pelleting.cutOffNm()) {
        shares.add(
            marks.say(
                "%s % at %s nm",
                marks.wording().rounded(share.fraction() * 100, 2), share.diameterNm()));
      }
    }
    String all = marks.wording().rounded(pelleting.cutOffNm(), 2);
    return shares.isEmpty()
        ? marks.say("pellets all from %s nm on", all)
        : marks.say("pellets %s, all from %s nm on", String.join(", ", shares), all);
  }

  /** Says where what was pelleted and not recovered goes; empty where the two figures agree. */
  private Optional<Item> loss(Step step) {
    Optional<Pelleting> pelleting = step.pelleting();
    Optional<Figure> recovery = step.recovery();
    if (pelleting.isEmpty()
        || recovery.isEmpty()
        || !pelleting.get().losesMoreThan(recovery.get().range())) {
      return Optional.empty();
    }
    return Optional.of(
        Item.of(
            marks.say(
                "of the wanted vesicles %s lie in the pellet; what is not recovered is lost in"
                    + " pouring off, washing and taking up",
                marks.wording().range(pelleting.get().wanted(), Quantity.FRACTION)),
            marks.claims(List.of(), /* assumed= */ true)));
  }

  private String conditions(Step step) {
    List<String> said = new ArrayList<>();
    said.add(on(step));
    said.add(
        marks.wording().quantity(step.volumeInMl(), Quantity.MILLILITRES)
            + " → "
            + marks.wording().quantity(step.volumeOutMl(), Quantity.MILLILITRES));
    said.add(marks.wording().range(step.hours(), Quantity.HOURS));
    said.add(marks.wording().counted(step.runs(), "%s run", "%s runs"));
    if (step.loads() > 1) {
      said.add(marks.wording().counted(step.loads(), "%s load a sample", "%s loads a sample"));
    }
    return String.join("; ", said);
  }

  /** Returns on what a step is run; many devices are named after their format. */
  private String on(Step step) {
    String format = marks.word(step.format());
    String device = marks.wording().text(step.device());
    if (device.isEmpty()) {
      return format;
    }
    boolean named = step.device().contains(marks.wording().lexicon().ownLabel(step.format()));
    return named ? device : format + ", " + device;
  }

  private Item why(Step step) {
    if (step.orderedBy().isEmpty()) {
      return Item.of(marks.say("Why"), sentence(marks.purpose(step.kind())), Sources.NONE);
    }
    return option.findings().stream()
        .filter(finding -> finding.rule().id().equals(step.orderedBy()))
        .findFirst()
        .map(finding -> Item.of(marks.say("Why"), finding.message(), marks.of(finding)))
        .orElseGet(
            () ->
                Item.of(
                    marks.say("Why"),
                    sentence(marks.purpose(step.kind())),
                    new Sources(List.of(step.orderedBy()), List.of(), false)));
  }

  private static String sentence(String text) {
    return text.isEmpty() || text.endsWith(".") ? text : text + ".";
  }
}
