package evisor.papers;

import evisor.model.Quantity;
import evisor.model.Step;
import evisor.speech.Phrase;
import evisor.text.MeasuredLettering;
import evisor.text.SvgDocument;
import evisor.text.SvgDocument.Anchor;
import java.util.List;

/** Draws the steps of a train one below another, with volumes, and times as bars. */
final class TrainPicture {

  private static final MeasuredLettering NAME = new MeasuredLettering(13, true);
  private static final MeasuredLettering SMALL = new MeasuredLettering(11, false);
  private static final double WIDTH = 700;
  private static final double BOX_WIDTH = 330;
  private static final double BARS = 350;
  private static final double BARS_WIDTH = 200;
  private static final double GAP = 18;
  private static final double TOP = 26;

  private final PlannedTrain plan;
  private final double mostHours;

  private TrainPicture(PlannedTrain plan) {
    this.plan = plan;
    this.mostHours = plan.steps().stream().mapToDouble(step -> step.hours().high()).max().orElse(1);
  }

  static String of(PlannedTrain plan) {
    return new TrainPicture(plan).drawn();
  }

  private String drawn() {
    double height = TOP + 14;
    for (Step step : plan.steps()) {
      height += boxHeight(step) + GAP;
    }
    SvgDocument picture = new SvgDocument(WIDTH, height, plan.stepNames());
    picture.text(
        plan.say("One sample: %s", plan.millilitres(plan.request().volumeMl())),
        SMALL,
        Anchor.START,
        14,
        14);
    picture.text(
        plan.say("time, all samples; the mark is the plan"), SMALL, Anchor.START, BARS, 14);
    double y = TOP;
    for (int i = 0; i < plan.steps().size(); i++) {
      y = step(picture, i, y);
    }
    return picture.written();
  }

  private double boxHeight(Step step) {
    return 24 + devices(step).size() * SMALL.line();
  }

  private List<String> devices(Step step) {
    return SMALL.wrapped(plan.device(step), BOX_WIDTH - 20);
  }

  private double step(SvgDocument picture, int index, double y) {
    Step step = plan.steps().get(index);
    double height = boxHeight(step);
    picture.shape(
        "rect x='8' y='%s' width='%s' height='%s' rx='2' fill='#eef4f9' stroke='#4a6f8f'",
        y, BOX_WIDTH, height);
    picture.text(Phrase.of("%s. %s", index + 1, plan.label(step)), NAME, Anchor.START, 16, y + 17);
    List<String> devices = devices(step);
    for (int i = 0; i < devices.size(); i++) {
      picture.text(devices.get(i), SMALL, Anchor.START, 16, y + 33 + i * SMALL.line());
    }
    double unit = BARS_WIDTH / mostHours;
    double low = step.hours().low() * unit;
    double high = Math.max(low + 1, step.hours().high() * unit);
    double middle = y + height / 2;
    bar(picture, BARS, middle, low, "#7da7c7");
    bar(picture, BARS + low, middle, high - low, "#c9dcea");
    double planned = BARS + step.plannedHours() * unit;
    picture.shape(
        "path d='M%s %sV%s' stroke='#111' stroke-width='1.5'", planned, middle - 9, middle + 9);
    picture.text(
        plan.wording().range(step.hours(), Quantity.HOURS),
        SMALL,
        Anchor.START,
        BARS + high + 8,
        middle + 4);
    double below = y + height;
    picture.shape("path d='M40 %sV%s' stroke='#333'", below, below + GAP - 4);
    picture.shape("path d='M40 %sl4 -6h-8z' fill='#333'", below + GAP - 1);
    picture.text(
        plan.millilitres(step.volumeOutMl()), SMALL, Anchor.START, 52, below + GAP / 2 + 4);
    return below + GAP;
  }

  private static void bar(SvgDocument picture, double x, double middle, double width, String fill) {
    picture.shape(
        "rect x='%s' y='%s' width='%s' height='12' fill='%s'", x, middle - 6, width, fill);
  }
}
