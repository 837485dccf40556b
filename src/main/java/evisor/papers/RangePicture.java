package evisor.papers;

import evisor.model.Contaminant;
import evisor.model.Figure;
import evisor.model.Quantity;
import evisor.model.Range;
import evisor.speech.Phrase;
import evisor.text.Lettering;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Draws what comes out as bars from the least to the most, with what is needed as a mark. */
final class RangePicture {

  private static final Lettering NAME = new Lettering(12, true);
  private static final Lettering SMALL = new Lettering(11, false);
  private static final double WIDTH = 700;
  private static final double LABELS = 190;
  private static final double BAR = 250;
  private static final double ROW = 24;
  private static final double ROOM = 1.08;

  private final PlannedTrain plan;

  /** A figure on its own scale, from 0 to {@code most}. */
  private record Bar(
      String name, Range range, double most, OptionalDouble need, String figure, boolean assumed) {}

  private RangePicture(PlannedTrain plan) {
    this.plan = plan;
  }

  static String of(PlannedTrain plan) {
    return new RangePicture(plan).drawn();
  }

  private String drawn() {
    List<Bar> bars = bars();
    double height = 30 + ROW * (bars.size() + 1);
    PictureSvg picture = new PictureSvg(WIDTH, height, plan.say("What comes out"));
    picture.text(
        plan.say("from the least to the most; a red mark is what is needed, (A) assumed"),
        SMALL,
        8,
        14);
    double y = 26;
    grades(picture, y);
    for (Bar bar : bars) {
      y += ROW;
      draw(picture, bar, y);
    }
    return picture.written();
  }

  private void grades(PictureSvg picture, double y) {
    int grade = plan.option().standing().grade();
    int need = plan.option().standing().need();
    picture.text(plan.say("purity"), NAME, 8, y + 14);
    for (int i = 1; i <= 3; i++) {
      picture.box(
          LABELS + (i - 1) * BAR / 3,
          y + 3,
          BAR / 3 - 4,
          14,
          i <= grade ? "#7da7c7" : "#fff",
          "#4a6f8f");
    }
    if (need > 0) {
      need(picture, LABELS + need * BAR / 3 - 2, y + 10);
    }
    picture.text(
        plan.say("grade %s of 3, grade %s needed", grade, need), SMALL, LABELS + BAR + 12, y + 14);
  }

  private static void need(PictureSvg picture, double x, double middle) {
    picture.line(x, middle - 11, x, middle + 11, "#c00000", 2.5);
  }

  private void draw(PictureSvg picture, Bar bar, double y) {
    picture.text(bar.name(), NAME, 8, y + 14);
    picture.box(LABELS, y + 3, BAR, 14, "#fff", "#bbb");
    double low = Math.min(1, bar.range().low() / bar.most()) * BAR;
    double high = Math.min(1, bar.range().high() / bar.most()) * BAR;
    picture.box(LABELS + low, y + 3, Math.max(2, high - low), 14, "#7da7c7", "none");
    bar.need().ifPresent(need -> need(picture, LABELS + need / bar.most() * BAR, y + 10));
    picture.text(
        bar.assumed() ? Phrase.of("%s (A)", bar.figure()) : bar.figure(),
        SMALL,
        LABELS + BAR + 12,
        y + 14);
  }

  private List<Bar> bars() {
    List<Bar> bars = new ArrayList<>();
    plan.outcome().recovery().ifPresent(figure -> bars.add(share(plan.say("recovery"), figure)));
    for (Contaminant contaminant : plan.request().purityAgainst()) {
      Optional.ofNullable(plan.outcome().removed().get(contaminant))
          .ifPresent(
              figure ->
                  bars.add(
                      share(plan.say("%s removed", plan.wording().term(contaminant)), figure)));
    }
    plan.option()
        .delivery()
        .ofNeed()
        .filter(figure -> plan.request().particlesNeeded())
        .ifPresent(figure -> bars.add(ofNeed(figure)));
    bars.add(hours());
    plan.outcome()
        .effort()
        .handsOnHours()
        .ifPresent(
            figure ->
                bars.add(
                    bar(
                        plan.say("hands-on"),
                        figure,
                        OptionalDouble.empty(),
                        plan.wording().range(figure.range(), Quantity.HOURS))));
    plan.outcome()
        .effort()
        .costEur()
        .ifPresent(
            figure ->
                bars.add(
                    bar(
                        plan.say("cost"),
                        figure,
                        OptionalDouble.empty(),
                        plan.say("%s EUR", Money.range(figure.range(), plan.wording().speech())))));
    return bars;
  }

  private Bar share(String name, Figure figure) {
    return new Bar(
        name,
        figure.range(),
        1,
        OptionalDouble.empty(),
        plan.wording().range(figure.range(), Quantity.FRACTION),
        !figure.evidenced());
  }

  private Bar ofNeed(Figure figure) {
    return bar(
        plan.say("particles against need"),
        figure,
        OptionalDouble.of(1),
        plan.say("%s times", plan.wording().range(figure.range(), Quantity.COUNT)));
  }

  private Bar hours() {
    Range hours = plan.outcome().hours();
    OptionalDouble limit = plan.request().timeLimit();
    return new Bar(
        plan.say("time"),
        hours,
        Math.max(hours.high(), limit.orElse(0)) * ROOM,
        limit,
        plan.say(
            "%s, plan with %s",
            plan.wording().range(hours, Quantity.HOURS),
            plan.wording().quantity(plan.outcome().plannedHours(), Quantity.HOURS)),
        false);
  }

  private static Bar bar(String name, Figure figure, OptionalDouble need, String said) {
    double most = Math.max(figure.range().high(), need.orElse(0)) * ROOM;
    return new Bar(name, figure.range(), Math.max(most, 1e-9), need, said, !figure.evidenced());
  }
}
