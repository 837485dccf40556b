package evisor.process;

import evisor.model.Figure;
import evisor.model.Range;
import java.util.Optional;

/**
 * What a step leaves of a contaminant.
 *
 * @param figure the fraction that it removes; empty where nothing is known, so that all of the
 *     contaminant is taken to stay
 * @param share part of the log reduction that is left to a second step by the same principle
 */
record ContaminantReduction(Optional<Figure> figure, double share) {

  /** Nothing is known. */
  static final ContaminantReduction UNKNOWN = new ContaminantReduction(Optional.empty(), 1);

  /**
   * Returns what is left, 0 to 1; {@code low} belongs to the best case.
   *
   * @param removed the fraction that the step removes by its figure
   * @param afterSame whether a step before went by the same principle
   * @param repeats how many times as often as its figure says the step washes
   */
  Range left(Range removed, boolean afterSame, double repeats) {
    Range left = new Range(1 - removed.high(), 1 - removed.low());
    Range once = afterSame ? power(left, share) : left;
    return repeats == 1 ? once : power(once, repeats);
  }

  private static Range power(Range left, double exponent) {
    return new Range(StrictMath.pow(left.low(), exponent), StrictMath.pow(left.high(), exponent));
  }
}
