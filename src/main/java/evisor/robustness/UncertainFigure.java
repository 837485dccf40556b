package evisor.robustness;

import evisor.model.Figure;
import evisor.model.Range;

/**
 * A figure of the knowledge base that has a range.
 *
 * @param figure the figure
 * @param key what it is drawn by
 * @param byOrders whether it is a fraction removed, which is judged, and so drawn, by the orders of
 *     magnitude of what is left
 */
record UncertainFigure(Figure figure, long key, boolean byOrders) {

  /** What is left of a contaminant is not told apart below this, as in the attainment of purity. */
  private static final double LEAST_LEFT = 1e-6;

  /** Returns whether a figure can be drawn: it has a range of its own and was not computed. */
  static boolean is(Figure figure) {
    return figure.range().low() < figure.range().high() && !figure.id().isEmpty();
  }

  /** Returns where in its range the figure lies in a draw: 0 at the lower bound, 1 at the upper. */
  double place(int draw) {
    return RandomStream.even(key, draw);
  }

  /** Returns the value that the figure has in a draw. */
  double value(int draw) {
    Range range = figure.range();
    double place = place(draw);
    if (!byOrders) {
      return range.low() + place * (range.high() - range.low());
    }
    double most = StrictMath.log(Math.max(LEAST_LEFT, 1 - range.low()));
    double least = StrictMath.log(Math.max(LEAST_LEFT, 1 - range.high()));
    double left = StrictMath.exp(most + place * (least - most));
    return Math.max(range.low(), Math.min(range.high(), 1 - left));
  }
}
