package evisor.papers;

import evisor.model.Quantity;
import evisor.model.Step;
import evisor.speech.Phrase;
import evisor.text.Lettering;
import java.util.List;

/** Draws the steps of a train one below another, with volumes, and times as bars. */
final class TrainPicture {

  private static final Lettering NAME = new Lettering(13, true);
  private static final Lettering SMALL = new Lettering(11, false);
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
    PictureSvg picture = new PictureSvg(WIDTH, height, plan.stepNames());
    picture.text(
        plan.say("One sample: %s", plan.millilitres(plan.request().volumeMl())), SMALL, 14, 14);
    picture.text(plan.say("time, all samples; the mark is the plan"), SMALL, BARS, 14);
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

  private double step(PictureSvg picture, int index, double y) {
    Step step = plan.steps().get(index);
    double height = boxHeight(step);
    picture.box(8, y, BOX_WIDTH, height, "#eef4f9", "#4a6f8f");
    picture.text(Phrase.of("%s. %s", index + 1, plan.label(step)), NAME, 16, y + 17);
    picture.lines(devices(step), SMALL, 16, y + 33);
    double unit = BARS_WIDTH / mostHours;
    double low = step.hours().low() * unit;
    double high = Math.max(low + 1, step.hours().high() * unit);
    double middle = y + height / 2;
    picture.box(BARS, middle - 6, low, 12, "#7da7c7", "none");
    picture.box(BARS + low, middle - 6, high - low, 12, "#c9dcea", "none");
    double planned = BARS + step.plannedHours() * unit;
    picture.line(planned, middle - 9, planned, middle + 9, "#111", 1.5);
    picture.text(
        plan.wording().range(step.hours(), Quantity.HOURS), SMALL, BARS + high + 8, middle + 4);
    double below = y + height;
    picture.line(40, below, 40, below + GAP - 4, "#333", 1);
    picture.arrow(40, below + GAP - 1);
    picture.text(plan.millilitres(step.volumeOutMl()), SMALL, 52, below + GAP / 2 + 4);
    return below + GAP;
  }
}
