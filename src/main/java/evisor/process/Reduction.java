package evisor.process;

import evisor.model.Figure;
import evisor.model.Range;
import java.util.Optional;

/**
 * What a step leaves of a contaminant.
 *
 * @param figure the fraction that it removes; empty where nothing is known
 * @param left the fraction left; {@code low} belongs to the best case
 * @param leftAfterSame the fraction left where a step before went by the same principle
 */
record Reduction(Optional<Figure> figure, Range left, Range leftAfterSame) {

  /** Nothing is known, so all of the contaminant is taken to stay. */
  static final Reduction UNKNOWN = new Reduction(Optional.empty(), Range.of(1), Range.of(1));

  /**
   * Works out what is left.
   *
   * @param share part of the log reduction that is left to a second step by the same principle
   */
  static Reduction of(Figure removed, double share) {
    Range left = new Range(1 - removed.range().high(), 1 - removed.range().low());
    return new Reduction(Optional.of(removed), left, power(left, share));
  }

  /** Returns what is left where the step washes so many times as often as its figure says. */
  Range left(boolean afterSame, double repeats) {
    Range once = afterSame ? leftAfterSame : left;
    return repeats == 1 ? once : power(once, repeats);
  }

  private static Range power(Range left, double exponent) {
    return new Range(StrictMath.pow(left.low(), exponent), StrictMath.pow(left.high(), exponent));
  }
}
