package evisor.cases;

import evisor.json.PlainNumber;
import evisor.model.Range;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that a case expects of a train or a step.
 *
 * @param <T> of what
 * @param wanted what is expected, in words, for example {@code hours within 1.5 to 3}
 * @param look finds what there is of it
 */
record Expectation<T>(String wanted, Function<T, Found> look) {

  private static final double BEYOND_ROUNDING = 1e-9;

  /**
   * What there is.
   *
   * @param held whether it is what is expected
   * @param words what it is
   */
  record Found(boolean held, String words) {}

  /** Returns that a figure is expected whose whole range lies within another, rounding aside. */
  static <T> Expectation<T> within(
      String what, Range expected, Function<T, Optional<Range>> figure) {
    return new Expectation<>(
        what + " within " + shown(expected),
        one ->
            figure
                .apply(one)
                .map(found -> new Found(within(found, expected), shown(found)))
                .orElse(new Found(false, "no figure")));
  }

  /** Returns whether it holds of one. */
  boolean holds(T one) {
    return look.apply(one).held();
  }

  /** Returns what was expected of one and what was found, without an end of the sentence. */
  String detail(T one) {
    return "expected " + wanted + ", found " + look.apply(one).words();
  }

  private static boolean within(Range found, Range expected) {
    double rounding = BEYOND_ROUNDING * Math.max(1, Math.abs(expected.high()));
    return found.low() >= expected.low() - rounding && found.high() <= expected.high() + rounding;
  }

  /** Returns a range with three digits a bound. */
  static String shown(Range range) {
    return figure(range.low()) + " to " + figure(range.high());
  }

  private static String figure(double value) {
    int decimals =
        value == 0 ? 0 : Math.max(0, 2 - (int) Math.floor(StrictMath.log10(Math.abs(value))));
    return PlainNumber.of(ReportNumber.rounded(value, decimals).doubleValue());
  }
}
