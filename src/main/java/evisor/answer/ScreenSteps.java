package evisor.answer;

import evisor.answer.AnswerScreen.StepRow;
import evisor.model.Parameter;
import evisor.model.Parameter.Amount;
import evisor.model.Parameter.Span;
import evisor.model.Parameter.Text;
import evisor.model.PredictedTrain;
import evisor.model.Quantity;
import evisor.model.Range;
import evisor.model.Step;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says every step of a train in a line: on what, by which key parameters, how much, how long. */
final class ScreenSteps {

  /** Parameters without which nobody could repeat a step, and how they are written. */
  private static final List<Map.Entry<String, String>> KEY =
      List.of(
          Map.entry("g_force", "%s × g"),
          Map.entry("minutes", "%s min"),
          Map.entry("mwco_kda", "%s kDa"),
          Map.entry("diafiltration_volumes", "%s DV"),
          Map.entry("pore_um", "%s µm"),
          Map.entry("iodixanol_percent", "%s % iodixanol"),
          Map.entry("sucrose_percent", "%s % sucrose"),
          Map.entry("peg_percent", "%s % PEG"));

  private static final double LONG = 48;

  private final Wording wording;

  ScreenSteps(Wording wording) {
    this.wording = wording;
  }

  List<StepRow> rows(PredictedTrain train) {
    return train.outcome().steps().stream().map(this::row).toList();
  }

  private StepRow row(Step step) {
    return new StepRow(
        wording.term(step.kind()),
        on(step),
        wording.quantity(step.volumeInMl(), Quantity.MILLILITRES),
        wording.quantity(step.volumeOutMl(), Quantity.MILLILITRES),
        hours(step.hours()));
  }

  /** Returns hours in one unit, so that they take little room. */
  private String hours(Range hours) {
    String low = wording.rounded(hours.low(), 2);
    String high = wording.rounded(hours.high(), 2);
    return hours.high() < 1 || hours.high() >= LONG || low.equals(high)
        ? wording.range(hours, Quantity.HOURS)
        : wording.say("%s–%s h", low, high);
  }

  private String on(Step step) {
    List<String> parts = new ArrayList<>();
    for (Map.Entry<String, String> key : KEY) {
      step.parameters().stream()
          .filter(parameter -> parameter.name().equals(key.getKey()))
          .filter(parameter -> !isNothing(parameter))
          .findFirst()
          .ifPresent(parameter -> parts.add(wording.say(key.getValue(), value(parameter))));
    }
    parts.add(step.device().isEmpty() ? wording.term(step.format()) : wording.text(step.device()));
    if (step.runs() > 1) {
      parts.add(wording.counted(step.runs(), "%s run", "%s runs"));
    }
    return String.join(", ", parts);
  }

  private static boolean isNothing(Parameter parameter) {
    return parameter.value() instanceof Amount amount && amount.number() == 0;
  }

  private String value(Parameter parameter) {
    if (parameter.value() instanceof Amount amount) {
      return wording.quantity(amount.number(), Quantity.COUNT);
    }
    if (parameter.value() instanceof Span span) {
      return wording.range(span.range(), Quantity.COUNT);
    }
    return wording.text(((Text) parameter.value()).text());
  }
}
