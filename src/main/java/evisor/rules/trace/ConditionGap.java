package evisor.rules.trace;

/** How far a condition that does not hold is from holding. */
public sealed interface ConditionGap {

  /**
   * Returns a measure by which gaps can be ordered, and nothing else: the relative difference of
   * two numbers, 0 to 2, or the number of words to be changed.
   */
  double size();

  /**
   * Between two numbers.
   *
   * @param found the number on the left
   * @param limit the number on the right
   */
  record Figures(double found, double limit) implements ConditionGap {

    /** Returns by how much the left number has to grow to reach the limit; shrink if negative. */
    public double difference() {
      return limit - found;
    }

    /** Returns whether the limit is so many times the left number that saying so makes sense. */
    public boolean hasRatio() {
      return found > 0 && limit > 0 && Double.isFinite(limit / found);
    }

    /** Returns how many times the left number the limit is. */
    public double ratio() {
      return limit / found;
    }

    @Override
    public double size() {
      double sum = Math.abs(found) + Math.abs(limit);
      if (sum == 0) {
        return 0;
      }
      return Double.isInfinite(sum) ? 2 : 2 * Math.abs(limit - found) / sum;
    }
  }

  /**
   * Between two ranked words.
   *
   * @param steps ranks that the left word has to rise; fall if negative
   */
  record Ranks(int steps) implements ConditionGap {
    @Override
    public double size() {
      return Math.abs(steps);
    }
  }

  /** Something else has to be there, or something has to go. */
  record Other() implements ConditionGap {
    @Override
    public double size() {
      return 1;
    }
  }
}
