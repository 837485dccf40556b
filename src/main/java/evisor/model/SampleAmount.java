package evisor.model;

/**
 * An amount of one sample, or the range in which it usually lies.
 *
 * @param range from the least to the most, both more than 0, in the unit of the quantity
 * @param quantity what is measured: a volume, or the mass of what is weighed
 */
public record SampleAmount(Range range, Quantity quantity) {

  /**
   * Returns the same amount as a volume, or as a mass.
   *
   * @param other what it is wanted in
   * @param mlPerGram mL that one gram makes once it is homogenised
   */
  SampleAmount in(Quantity other, double mlPerGram) {
    if (other == quantity) {
      return this;
    }
    double times = other == Quantity.GRAMS ? 1 / mlPerGram : mlPerGram;
    return new SampleAmount(range.times(Range.of(times)), other);
  }

  /** Returns one amount. */
  public static SampleAmount of(double amount, Quantity quantity) {
    return new SampleAmount(Range.of(amount), quantity);
  }
}
