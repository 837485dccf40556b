package evisor.model;

/**
 * A closed interval of a figure; the unit is the owner's.
 *
 * @param low the lower bound, finite
 * @param high the upper bound, finite and not below {@code low}
 */
public record Range(double low, double high) {

  /** Refuses bounds that are not finite or stand in the wrong order. */
  public Range {
    if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
      throw new IllegalArgumentException("not a range: " + low + " to " + high);
    }
  }

  /** Returns the range of one value. */
  public static Range of(double value) {
    return new Range(value, value);
  }

  /** Returns the product, bound by bound; for ranges of numbers that are not negative. */
  public Range times(Range other) {
    return new Range(low * other.low, high * other.high);
  }

  /** Returns the sum, bound by bound. */
  public Range plus(Range other) {
    return new Range(low + other.low, high + other.high);
  }

  /** Returns the arithmetic middle. */
  public double middle() {
    return (low + high) / 2;
  }
}
