package evisor.robustness;

import evisor.model.Criterion;

/**
 * The weights of the criteria, drawn: each multiplied by exp(s × z) with z of the standard normal
 * distribution and s the spread, and all scaled to sum to 1 again. A weight of 0 stays 0.
 */
final class Weights {

  private static final Criterion[] CRITERIA = Criterion.values();

  private final double[][] drawn;

  /**
   * Draws them.
   *
   * @param usual the weights about which they are drawn, in the order of the criteria
   * @param spread standard deviation of the natural logarithm
   * @param draws how often
   */
  Weights(double[] usual, double spread, int draws, RandomStream chance) {
    long[] keys = new long[CRITERIA.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = chance.key("weight/" + CRITERIA[i].id());
    }
    this.drawn = new double[draws][];
    for (int number = 0; number < draws; number++) {
      drawn[number] = draw(number, usual, spread, keys);
    }
  }

  /** Returns the weights of one draw, in the order of the criteria; not to be changed. */
  double[] of(int number) {
    return drawn[number];
  }

  private static double[] draw(int number, double[] usual, double spread, long[] keys) {
    double[] drawn = new double[usual.length];
    double sum = 0;
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = usual[i] * StrictMath.exp(spread * RandomStream.normal(keys[i], number));
      sum += drawn[i];
    }
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] /= sum;
    }
    return drawn;
  }
}
