package evisor.process;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the device with the least planned hours, of equal ones that with the fewest loads, and the
 * least hours that any device needs in the best and in the worst case. Each of the three then rises
 * with the volume if it does for every device; the bounds of one device alone would not, where
 * planning changes to another.
 *
 * <p>Where a device is on the {@link LaboratoryShelf} that serves in place of the fastest, all of
 * this is kept of those on it alone.
 */
final class FastestDevice {

  /** Hours that differ by less than this, a few microseconds, are equal. */
  private static final double EQUAL = 1e-9;

  private final LaboratoryShelf shelf;
  private @Nullable FastestDevice there;
  private int index = -1;
  private double loads;
  private double best = Double.POSITIVE_INFINITY;
  private double planned = Double.POSITIVE_INFINITY;
  private double worst = Double.POSITIVE_INFINITY;

  FastestDevice(LaboratoryShelf shelf) {
    this.shelf = shelf;
  }

  /**
   * Weighs a device up by its hours in the best case, as planned, and in the worst case.
   *
   * @param isThere whether it is on the shelf and takes well what is to be run
   */
  void offer(
      int device,
      boolean isThere,
      double itsLoads,
      double bestHours,
      double plannedHours,
      double worstHours) {
    offer(device, itsLoads, bestHours, plannedHours, worstHours);
    if (isThere) {
      there = there == null ? new FastestDevice(shelf) : there;
      there.offer(device, itsLoads, bestHours, plannedHours, worstHours);
    }
  }

  private void offer(
      int device, double itsLoads, double bestHours, double plannedHours, double worstHours) {
    boolean faster = plannedHours < planned - EQUAL;
    if (faster || (plannedHours < planned + EQUAL && itsLoads < loads)) {
      index = device;
      loads = itsLoads;
      planned = Math.min(planned, plannedHours);
    }
    best = Math.min(best, bestHours);
    worst = Math.min(worst, worstHours);
  }

  int index() {
    return taken().index;
  }

  double best() {
    return taken().best;
  }

  double planned() {
    return taken().planned;
  }

  double worst() {
    return taken().worst;
  }

  private FastestDevice taken() {
    return there != null && shelf.serves(there.planned, planned) ? there : this;
  }
}
