package evisor.process;

/**
 * Keeps the device with the least planned hours, of equal ones that with the fewest loads, and the
 * least hours that any device needs in the best and in the worst case. Each of the three then rises
 * with the volume if it does for every device; the bounds of one device alone would not, where
 * planning changes to another.
 */
final class FastestDevice {

  /** Hours that differ by less than this, a few microseconds, are equal. */
  private static final double EQUAL = 1e-9;

  private int index = -1;
  private double loads;
  private double best = Double.POSITIVE_INFINITY;
  private double planned = Double.POSITIVE_INFINITY;
  private double worst = Double.POSITIVE_INFINITY;

  /** Weighs a device up by its hours in the best case, as planned, and in the worst case. */
  void offer(
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
    return index;
  }

  double best() {
    return best;
  }

  double planned() {
    return planned;
  }

  double worst() {
    return worst;
  }
}
