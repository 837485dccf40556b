package evisor.model;

/**
 * An amount of one sample, or the range in which it usually lies.
 *
 * @param range from the least to the most, both more than 0, in the unit of the quantity
 * @param quantity what is measured: a volume
 */
public record SampleAmount(Range range, Quantity quantity) {

  /** Returns one amount. */
  public static SampleAmount of(double amount, Quantity quantity) {
    return new SampleAmount(Range.of(amount), quantity);
  }
}
