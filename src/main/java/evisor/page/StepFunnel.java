package evisor.page;

import evisor.answer.AnswerScreen.StepRow;
import evisor.model.Phase;
import evisor.model.Step;
import evisor.speech.Phrase;
import java.util.List;

/**
 * Draws a train step by step: beside each a piece of a funnel, as wide above as what enters and
 * below as what leaves, by the logarithm of the volume, and a bar as long as the step takes.
 */
final class StepFunnel {

  private static final double WIDTH = 100;
  private static final double NARROWEST = 10;

  private final PageSite site;
  private final double least;
  private final double most;
  private final double longest;

  private StepFunnel(PageSite site, List<Step> steps) {
    this.site = site;
    this.least =
        steps.stream()
            .mapToDouble(step -> Math.min(step.volumeInMl(), step.volumeOutMl()))
            .min()
            .orElse(1);
    this.most =
        steps.stream()
            .mapToDouble(step -> Math.max(step.volumeInMl(), step.volumeOutMl()))
            .max()
            .orElse(1);
    this.longest = steps.stream().mapToDouble(step -> step.hours().high()).max().orElse(1);
  }

  /** Returns the picture of steps; rows say the same in words, one for each. */
  static Element of(PageSite site, List<Step> steps, List<StepRow> rows) {
    StepFunnel picture = new StepFunnel(site, steps);
    Element list = Element.styled("ol", "train");
    for (int i = 0; i < steps.size(); i++) {
      list.add(picture.step(steps.get(i), rows.get(i), i == 0));
    }
    return list;
  }

  private Element step(Step step, StepRow row, boolean first) {
    Element item = Element.styled("li", step.phase() == Phase.ISOLATION ? "step core" : "step");
    Element flow = Element.styled("div", "flow").add(funnel(step));
    if (first) {
      flow.add(Element.styled("span", "enters").text(row.enters()));
    }
    flow.add(
        Element.styled("span", "leaves")
            .add(Element.styled("span", "unseen").text(site.say("leaves") + " "))
            .text(row.leaves()));
    Element what =
        Element.styled("div", "what")
            .add(
                Element.styled("p", "name").text(row.name()),
                Element.styled("p", "on").text(row.on()));
    Element time =
        Element.styled("div", "time").add(hours(step)).add(Element.of("span", row.hours()));
    return item.add(flow, what, time);
  }

  private Element funnel(Step step) {
    double above = half(step.volumeInMl());
    double below = half(step.volumeOutMl());
    double middle = WIDTH / 2;
    return Element.styled("svg", "funnel")
        .with("viewBox", "0 0 100 100")
        .with("preserveAspectRatio", "none")
        .with("aria-hidden", "true")
        .add(
            Element.of("path")
                .with(
                    "d",
                    Phrase.of(
                        "M%1$s,0H%2$sC%2$s,60 %3$s,40 %3$s,100H%4$sC%4$s,40 %1$s,60 %1$s,0Z",
                        number(middle - above),
                        number(middle + above),
                        number(middle + below),
                        number(middle - below))));
  }

  private static String number(double value) {
    return Double.toString(StrictMath.rint(value * 10) / 10);
  }

  /** Returns half the width that a volume in mL is drawn with. */
  private double half(double volume) {
    if (most <= least || volume <= 0) {
      return WIDTH / 4;
    }
    double share = StrictMath.log(volume / least) / StrictMath.log(most / least);
    return (NARROWEST + (WIDTH - NARROWEST) * share) / 2;
  }

  private Element hours(Step step) {
    double low = WIDTH * step.hours().low() / longest;
    double high = WIDTH * step.hours().high() / longest;
    return Element.styled("svg", "hours")
        .with("viewBox", "0 0 100 8")
        .with("preserveAspectRatio", "none")
        .with("aria-hidden", "true")
        .add(rect("track", WIDTH, 3, 2), rect("most", high, 1, 6), rect("low", low, 1, 6));
  }

  private static Element rect(String style, double width, double y, double height) {
    return Element.styled("rect", style)
        .with("x", 0)
        .with("y", y)
        .with("width", Math.max(1, width))
        .with("height", height);
  }
}
