package evisor.answer;

import evisor.advice.Recommendation.Option;
import evisor.answer.AnswerOutline.Item;
import evisor.answer.AnswerOutline.Section;
import evisor.answer.AnswerOutline.Sources;
import evisor.model.Figure;
import evisor.model.Parameter;
import evisor.model.Parameter.Amount;
import evisor.model.Parameter.Span;
import evisor.model.Parameter.Text;
import evisor.model.Pelleting;
import evisor.model.Pelleting.Share;
import evisor.model.Quantity;
import evisor.model.Step;
import evisor.speech.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says step by step what is done, with which parameters, and why the step is there. */
final class StepWords {

  /**
   * How the unit at the end of a parameter's name is written; where one end is part of another, the
   * longer stands first.
   */
  private static final List<Map.Entry<String, String>> UNITS =
      List.of(
          Map.entry("_ml_per_hour", " mL/h"),
          Map.entry("_g_per_ml", " g/mL"),
          Map.entry("_percent_of_bed", " % of the bed"),
          Map.entry("_percent", " %"),
          Map.entry("_kda", " kDa"),
          Map.entry("_um", " µm"),
          Map.entry("_nm", " nm"),
          Map.entry("_mm", " mM"),
          Map.entry("_ml", " mL"),
          Map.entry("_m2", " m²"),
          Map.entry("_lmh", " L/m²/h"),
          Map.entry("_hours", " h"),
          Map.entry("_g", " g"),
          Map.entry("_c", " °C"));

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
    return new Section("Steps", List.copyOf(items));
  }

  private Item item(int number, Step step) {
    List<Item> details = new ArrayList<>();
    for (Parameter parameter : step.parameters()) {
      details.add(Item.of(said(parameter), marks.of(parameter, option.findings())));
    }
    step.recovery()
        .ifPresent(
            figure ->
                details.add(
                    Item.of(
                        "recovers " + marks.wording().range(figure.range(), Quantity.FRACTION),
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
    StringBuilder text = new StringBuilder("pellets ");
    for (int i = 0; i < pelleting.pelleted().size(); i++) {
      Share share = pelleting.pelleted().get(i);
      // Every other diameter shows the trend; the JSON form has them all.
      if (i % 2 == 0 && share.diameterNm() < pelleting.cutOffNm()) {
        text.append(marks.wording().rounded(share.fraction() * 100, 2))
            .append(" % at ")
            .append(share.diameterNm())
            .append(" nm, ");
      }
    }
    return text + "all from " + marks.wording().rounded(pelleting.cutOffNm(), 2) + " nm on";
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
            "of the wanted vesicles "
                + marks.wording().range(pelleting.get().wanted(), Quantity.FRACTION)
                + " lie in the pellet; what is not recovered is lost in pouring off, washing and"
                + " taking up",
            marks.claims(List.of(), /* assumed= */ true)));
  }

  private String conditions(Step step) {
    String format = marks.word(step.format());
    // Many devices are named after their format.
    String on =
        step.device().isEmpty()
            ? format
            : step.device().contains(format) ? step.device() : format + ", " + step.device();
    return Phrase.of(
        "%s; %s → %s; %s%s%s",
        on,
        marks.wording().quantity(step.volumeInMl(), Quantity.MILLILITRES),
        marks.wording().quantity(step.volumeOutMl(), Quantity.MILLILITRES),
        marks.wording().range(step.hours(), Quantity.HOURS),
        step.runs() == 1 ? "; 1 run" : "; " + step.runs() + " runs",
        step.loads() > 1 ? "; " + step.loads() + " loads a sample" : "");
  }

  private Item why(Step step) {
    if (step.orderedBy().isEmpty()) {
      return Item.of("Why", sentence(marks.purpose(step.kind())), Sources.NONE);
    }
    return option.findings().stream()
        .filter(finding -> finding.rule().id().equals(step.orderedBy()))
        .findFirst()
        .map(finding -> Item.of("Why", finding.message(), marks.of(finding)))
        .orElseGet(
            () ->
                Item.of(
                    "Why",
                    sentence(marks.purpose(step.kind())),
                    new Sources(List.of(step.orderedBy()), List.of(), false)));
  }

  private static String sentence(String text) {
    return text.isEmpty() || text.endsWith(".") ? text : text + ".";
  }

  /** Returns a parameter in words, for example {@code cut-off 500 kDa}. */
  private String said(Parameter parameter) {
    String name = parameter.name();
    String value = value(parameter.value());
    if (name.equals("g_force")) {
      return value + " × g";
    }
    if (name.equals("minutes")) {
      return value + " min";
    }
    if (name.equals("radius")) {
      return "force at the " + value + " radius";
    }
    return UNITS.stream()
        .filter(unit -> name.endsWith(unit.getKey()))
        .findFirst()
        .map(unit -> words(withoutEnd(name, unit.getKey())) + " " + value + unit.getValue())
        .orElseGet(() -> words(name) + " " + value);
  }

  private static String withoutEnd(String name, String end) {
    return name.substring(0, name.length() - end.length());
  }

  private static String words(String name) {
    return name.equals("ph") ? "pH" : name.replace('_', ' ').replace("mwco", "cut-off");
  }

  private String value(Parameter.Value value) {
    if (value instanceof Amount amount) {
      return marks.wording().quantity(amount.number(), Quantity.COUNT);
    }
    if (value instanceof Span span) {
      return marks.wording().range(span.range(), Quantity.COUNT);
    }
    return ((Text) value).text();
  }
}
