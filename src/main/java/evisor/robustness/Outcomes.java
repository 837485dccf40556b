package evisor.robustness;

import java.util.Arrays;

/**
 * What came of each draw. Threads may write at once as long as no two of them write the same draw.
 */
final class Outcomes {

  /** Scores that differ by less are equal, as in the ranking. */
  static final double EQUAL = 1e-6;

  private static final double OUT = Double.NEGATIVE_INFINITY;

  private final double[][] scores;
  private final boolean[][] excluded;
  private final boolean[][] first;
  private final boolean[][][] fired;

  Outcomes(int draws, int candidates, int rules) {
    this.scores = new double[draws][candidates];
    this.excluded = new boolean[draws][candidates];
    this.first = new boolean[draws][candidates];
    this.fired = new boolean[draws][candidates][rules];
    for (double[] row : scores) {
      Arrays.fill(row, OUT);
    }
  }

  int draws() {
    return scores.length;
  }

  /** Notes the score of a train. */
  void score(int draw, int candidate, double score) {
    scores[draw][candidate] = score;
  }

  /** Returns the score of a train; below every other where it is excluded or was not scored. */
  double score(int draw, int candidate) {
    return excluded[draw][candidate] ? OUT : scores[draw][candidate];
  }

  /** Notes that a rule excluded a train. */
  void exclude(int draw, int candidate) {
    excluded[draw][candidate] = true;
  }

  /** Finds the first in every draw, several where their scores are equal, once all are scored. */
  void settle() {
    for (int draw = 0; draw < scores.length; draw++) {
      double best = OUT;
      for (int i = 0; i < first[draw].length; i++) {
        best = Math.max(best, score(draw, i));
      }
      for (int i = 0; i < first[draw].length; i++) {
        first[draw][i] = score(draw, i) > OUT && score(draw, i) > best - EQUAL;
      }
    }
  }

  /** Notes that a rule fired for a train. */
  void fired(int draw, int candidate, int rule) {
    fired[draw][candidate][rule] = true;
  }

  /** Returns whether a train came first in a draw. */
  boolean isFirst(int draw, int candidate) {
    return first[draw][candidate];
  }

  /**
   * Returns the share of the draws in which a train came first; where several did, each is given
   * its part.
   */
  double share(int candidate) {
    double sum = 0;
    for (boolean[] leaders : first) {
      sum += leaders[candidate] ? 1.0 / count(leaders) : 0;
    }
    return sum / draws();
  }

  /** Returns the share of the draws in which no train was feasible. */
  double noneShare() {
    int none = 0;
    for (boolean[] leaders : first) {
      none += count(leaders) == 0 ? 1 : 0;
    }
    return (double) none / draws();
  }

  /** Returns the share of the draws in which a rule fired for a train. */
  double firedShare(int candidate, int rule) {
    int times = 0;
    for (boolean[][] draw : fired) {
      times += draw[candidate][rule] ? 1 : 0;
    }
    return (double) times / draws();
  }

  private static int count(boolean[] leaders) {
    int count = 0;
    for (boolean leader : leaders) {
      count += leader ? 1 : 0;
    }
    return count;
  }
}
