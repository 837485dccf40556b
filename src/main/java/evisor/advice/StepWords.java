package evisor.advice;

import evisor.advice.AnswerOutline.Item;
import evisor.advice.AnswerOutline.Section;
import evisor.advice.AnswerOutline.Sources;
import evisor.advice.Recommendation.Option;
import evisor.model.Parameter;
import evisor.model.Parameter.Amount;
import evisor.model.Parameter.Span;
import evisor.model.Parameter.Text;
import evisor.model.Quantity;
import evisor.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says step by step what is done, with which parameters, and why the step is there. */
final class StepWords {

  /**
   * How the unit at the end of a parameter's name is written; what is not here is part of the name.
   */
  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("kda", "kDa"),
          Map.entry("um", "µm"),
          Map.entry("nm", "nm"),
          Map.entry("mm", "mm"),
          Map.entry("cm", "cm"),
          Map.entry("minutes", "min"),
          Map.entry("hours", "h"),
          Map.entry("ml", "mL"),
          Map.entry("m2", "m²"),
          Map.entry("lmh", "L/m²/h"),
          Map.entry("percent", "%"),
          Map.entry("c", "°C"),
          Map.entry("bar", "bar"),
          Map.entry("mpa", "MPa"),
          Map.entry("mm_nacl", "mM NaCl"),
          Map.entry("mgml", "mg/mL"));

  private final Option option;
  private final Marks marks;

  StepWords(Option option, Marks marks) {
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
      details.add(Item.of(said(parameter), marks.of(parameter)));
    }
    step.recovery()
        .ifPresent(
            figure ->
                details.add(
                    Item.of(
                        "recovers " + Amounts.shown(figure.range(), Quantity.FRACTION),
                        marks.of(figure))));
    details.add(why(step));
    return new Item(
        number + ". " + marks.label(step.kind()),
        conditions(step),
        Sources.NONE,
        List.copyOf(details));
  }

  private String conditions(Step step) {
    String format = marks.word(step.format());
    String on = step.device().isEmpty() ? format : format + ", " + step.device();
    return on
        + "; "
        + Amounts.shown(step.volumeInMl(), Quantity.MILLILITRES)
        + " → "
        + Amounts.shown(step.volumeOutMl(), Quantity.MILLILITRES)
        + "; "
        + Amounts.shown(step.hours(), Quantity.HOURS)
        + (step.runs() == 1 ? "; 1 run" : "; " + step.runs() + " runs")
        + (step.loads() > 1 ? "; " + step.loads() + " loads a sample" : "");
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

  /** Returns a parameter in words, for example {@code mwco 500 kDa}. */
  static String said(Parameter parameter) {
    String name = parameter.name();
    int last = name.lastIndexOf('_');
    String unit = UNITS.getOrDefault(name.substring(last + 1), "");
    String words = (unit.isEmpty() || last < 0 ? name : name.substring(0, last)).replace('_', ' ');
    return words + " " + value(parameter.value()) + (unit.isEmpty() || last < 0 ? "" : " " + unit);
  }

  private static String value(Parameter.Value value) {
    if (value instanceof Amount amount) {
      return Amounts.shown(amount.number(), Quantity.COUNT);
    }
    if (value instanceof Span span) {
      return Amounts.shown(span.range(), Quantity.COUNT);
    }
    return ((Text) value).text();
  }
}
