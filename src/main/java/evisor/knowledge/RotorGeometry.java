package evisor.knowledge;

import evisor.model.Figure;

/** Where a rotor holds its tubes; radii in mm from the axis, as its maker states them. */
public sealed interface RotorGeometry {

  /** Returns the radius at the inner end of the tube, in mm. */
  double rMinMm();

  /** Returns the radius at the outer end of the tube, in mm; above the inner one. */
  double rMaxMm();

  /** Returns what the figures rest on; its range is the average radius. */
  Figure basis();

  /** Returns the average radius in mm. */
  default double rAverageMm() {
    return (rMinMm() + rMaxMm()) / 2;
  }

  /**
   * Buckets that swing out, so that vesicles travel along the tube.
   *
   * @param rMinMm inner radius in mm
   * @param rMaxMm outer radius in mm
   * @param basis what the figures rest on
   */
  record SwingingBucket(double rMinMm, double rMaxMm, Figure basis) implements RotorGeometry {}

  /**
   * Tubes that stay at an angle, so that vesicles travel across the tube to its wall.
   *
   * @param rMinMm inner radius in mm
   * @param rMaxMm outer radius in mm
   * @param tubeDiameterMm diameter of the tube in mm
   * @param angleDeg degrees between the tube and the axis, from 0 to below 90
   * @param basis what the figures rest on
   */
  record FixedAngle(
      double rMinMm, double rMaxMm, double tubeDiameterMm, double angleDeg, Figure basis)
      implements RotorGeometry {

    /**
     * Returns the way across the tube in mm, L = D / cos(angle) (Livshits 2015, Sci Rep 5:17319).
     */
    public double pathMm() {
      return tubeDiameterMm / StrictMath.cos(StrictMath.toRadians(angleDeg));
    }
  }
}
