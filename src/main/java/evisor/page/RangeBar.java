package evisor.page;

import evisor.answer.AnswerScreen.DrawnFigure;
import evisor.answer.AnswerScreen.FigureRow;
import evisor.model.Quantity;
import evisor.model.Range;

/**
 * Draws a figure as a bar from its least to its most, with what is needed as a mark: shares along a
 * linear scale, all other numbers along a logarithmic one of as many decades as they need.
 */
final class RangeBar {

  private static final double WIDTH = 200;
  private static final double HEIGHT = 22;
  private static final double MIDDLE = HEIGHT / 2;
  private static final double THICK = 8;
  // A figure that is almost a point is still seen.
  private static final double LEAST = 4;
  private static final int GRADES = 3;

  private final DrawnFigure figure;
  private final double from;
  private final double to;
  private final boolean linear;

  private RangeBar(DrawnFigure figure) {
    this.figure = figure;
    Range range = figure.range();
    double need = figure.need().orElse(range.high());
    boolean nothing = range.low() <= 0 || need <= 0;
    this.linear = nothing || figure.quantity().filter(q -> q != Quantity.FRACTION).isEmpty();
    if (linear) {
      from = 0;
      to =
          figure.quantity().isEmpty()
              ? GRADES
              : figure.quantity().get() == Quantity.FRACTION
                  ? 1
                  : Math.max(Math.max(range.high(), need), Double.MIN_NORMAL);
    } else {
      from = StrictMath.floor(StrictMath.log10(Math.min(range.low(), need)));
      double most = StrictMath.ceil(StrictMath.log10(Math.max(range.high(), need)));
      to = most > from ? most : from + 1;
    }
  }

  /** Returns the picture of a figure, said in words to who does not see it. */
  static Element of(FigureRow row, DrawnFigure figure) {
    String said = row.figure() + (row.need().isEmpty() ? "" : "; " + row.need());
    Element svg =
        Element.styled("svg", "bar")
            .with("viewBox", "0 0 200 22")
            .with("preserveAspectRatio", "none")
            .with("role", "img")
            .with("aria-label", row.name() + ": " + said);
    return new RangeBar(figure).draw(svg);
  }

  private Element draw(Element svg) {
    svg.add(box(0, WIDTH, 2).with("class", "track"));
    ticks(svg);
    if (figure.quantity().isEmpty()) {
      svg.add(box(0, place(figure.range().high()), THICK).with("class", "range"));
    } else {
      double low = place(figure.range().low());
      double high = Math.max(place(figure.range().high()), low + LEAST);
      svg.add(
          box(Math.min(low, WIDTH - LEAST), Math.min(high, WIDTH), THICK).with("class", "range"));
    }
    figure
        .need()
        .ifPresent(
            need ->
                svg.add(
                    line(Math.max(1, Math.min(WIDTH - 1, place(need))), 1, HEIGHT - 1)
                        .with("class", "need")));
    return svg;
  }

  private void ticks(Element svg) {
    double marks = linear ? (figure.quantity().isEmpty() ? GRADES : 4) : to - from;
    for (int i = 0; i <= marks; i++) {
      double at = Math.max(0.5, Math.min(WIDTH - 0.5, WIDTH * i / marks));
      svg.add(line(at, MIDDLE - 3, MIDDLE + 3).with("class", "tick"));
    }
  }

  private double place(double number) {
    double at = linear ? number : StrictMath.log10(number);
    return WIDTH * Math.max(0, Math.min(1, (at - from) / (to - from)));
  }

  private static Element box(double left, double right, double thick) {
    return Element.of("rect")
        .with("x", left)
        .with("y", MIDDLE - thick / 2)
        .with("width", right - left)
        .with("height", thick);
  }

  private static Element line(double x, double top, double foot) {
    return Element.of("line").with("x1", x).with("x2", x).with("y1", top).with("y2", foot);
  }
}
