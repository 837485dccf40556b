package evisor.diff;

/**
 * How many of a number of draws were so, and within what the share lies: Wilson's interval, which
 * holds the true share in 95 of 100 samples.
 *
 * @param count how many were so
 * @param of out of how many
 */
public record SampleShare(int count, int of) {

  private static final double Z = 1.959964;

  /** Returns the share found, 0 to 1; 0 of none. */
  public double value() {
    return of == 0 ? 0 : (double) count / of;
  }

  /** Returns the lower end of the interval, 0 to 1. */
  public double low() {
    return count == 0 ? 0 : Math.max(0, middle() - halfWidth());
  }

  /** Returns the upper end of the interval, 0 to 1. */
  public double high() {
    return count == of ? 1 : Math.min(1, middle() + halfWidth());
  }

  private double middle() {
    return (value() + Z * Z / (2 * of)) / (1 + Z * Z / of);
  }

  private double halfWidth() {
    double variance = value() * (1 - value()) / of + Z * Z / (4.0 * of * of);
    return Z / (1 + Z * Z / of) * StrictMath.sqrt(variance);
  }
}
