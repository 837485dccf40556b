package evisor.process;

import evisor.knowledge.RotorGeometry;
import evisor.knowledge.RotorGeometry.FixedAngle;

/**
 * What a spin pellets, after Livshits 2015, Sci Rep 5:17319, with its Supplement.
 *
 * <p>Vesicles of one size start evenly spread over the tube and sink independently of one another.
 * In swinging buckets they travel along the tube ever faster; in fixed-angle rotors they travel
 * across it at the speed that they have at the average radius.
 */
public final class Sedimentation {

  /** Standard gravity as the paper takes it, in m/s². */
  private static final double GRAVITY = 9.80;

  private static final double SECONDS = 60;
  private static final double SVEDBERGS = 1e13;
  private static final double SECONDS_PER_HOUR = 3600;

  private final RotorGeometry geometry;
  private final double omegaSquared;
  private final SpunMedium medium;

  private Sedimentation(RotorGeometry geometry, double omegaSquared, SpunMedium medium) {
    this.geometry = geometry;
    this.omegaSquared = omegaSquared;
    this.medium = medium;
  }

  /**
   * Returns the spin at a relative centrifugal force: ω² = RCF g / R.
   *
   * @param geometry the rotor
   * @param gForce relative centrifugal force, more than 0
   * @param at where it is stated
   * @param medium what vesicles sink through
   */
  public static Sedimentation atForce(
      RotorGeometry geometry, double gForce, ForceRadius at, SpunMedium medium) {
    return new Sedimentation(geometry, gForce * GRAVITY / metres(geometry, at), medium);
  }

  /**
   * Returns the spin at a speed: ω = 2π rpm / 60.
   *
   * @param geometry the rotor
   * @param rpm revolutions per minute, more than 0
   * @param medium what vesicles sink through
   */
  public static Sedimentation atSpeed(RotorGeometry geometry, double rpm, SpunMedium medium) {
    double omega = 2 * StrictMath.PI * rpm / SECONDS;
    return new Sedimentation(geometry, omega * omega, medium);
  }

  /** Returns the relative centrifugal force at a radius of the rotor. */
  public double gForce(ForceRadius at) {
    return omegaSquared * metres(geometry, at) / GRAVITY;
  }

  /** Returns the speed in revolutions per minute. */
  public double rpm() {
    return StrictMath.sqrt(omegaSquared) * SECONDS / (2 * StrictMath.PI);
  }

  /**
   * Returns the fraction of the vesicles of one diameter that reaches the pellet.
   *
   * <p>Swinging bucket: P = R_max (1 − exp(−s ω² t)) / (R_max − R_min), at most 1. Fixed angle,
   * averaged over the elliptical cross-section of the tube (Supplement): P = (2/π) (asin x + x √(1
   * − x²)) with x = s ω² R_av t / L, and 1 from x = 1 on.
   *
   * @param diameterNm diameter in nm, 0 or more
   * @param minutes run time in minutes, 0 or more
   * @return 0 to 1
   */
  public double pelleted(double diameterNm, double minutes) {
    double travelled = rate(diameterNm) * minutes * SECONDS;
    if (geometry instanceof FixedAngle angled) {
      return acrossTube(travelled * angled.rAverageMm() / angled.pathMm());
    }
    double outer = geometry.rMaxMm();
    return Math.min(1, -StrictMath.expm1(-travelled) * outer / (outer - geometry.rMinMm()));
  }

  /**
   * Returns the run time after which a fraction of the vesicles of one diameter is pelleted, the
   * inverse of {@link #pelleted}.
   *
   * @param diameterNm diameter in nm, more than 0
   * @param fraction the wanted fraction, 0 to 1; for 1 the shortest time that is enough
   * @return minutes
   */
  public double minutesFor(double diameterNm, double fraction) {
    double travelled;
    if (geometry instanceof FixedAngle angled) {
      travelled = wayAcross(fraction) * angled.pathMm() / angled.rAverageMm();
    } else {
      double outer = geometry.rMaxMm();
      travelled = -StrictMath.log1p(-fraction * (outer - geometry.rMinMm()) / outer);
    }
    return travelled / rate(diameterNm) / SECONDS;
  }

  /**
   * Returns the diameter from which on vesicles are pelleted completely, d* = √(18 η ln(R_max /
   * R_min) / ((ρ_v − ρ_m) ω² t)).
   *
   * <p>The radii are those between which vesicles travel: the tube's ends in swinging buckets, and
   * R_av ± L/2 in fixed-angle rotors. There this takes into account that vesicles gather speed, and
   * so lies slightly above the diameter at which {@link #pelleted}, which does not, becomes 1.
   *
   * @param minutes run time in minutes, more than 0
   * @return nm
   */
  public double cutOffNm(double minutes) {
    return medium.diameterNm(complete() / (omegaSquared * minutes * SECONDS));
  }

  /**
   * Returns the run time in minutes for a cut-off diameter in nm, the inverse of {@link #cutOffNm}.
   */
  public double minutesForCutOff(double diameterNm) {
    return complete() / rate(diameterNm) / SECONDS;
  }

  /**
   * Returns the clearing factor K = ln(R_max / R_min) 10¹³ / (3600 ω²), in svedberg hours, with the
   * radii of the rotor whatever its kind.
   */
  public double kFactor() {
    return StrictMath.log(geometry.rMaxMm() / geometry.rMinMm())
        * SVEDBERGS
        / (SECONDS_PER_HOUR * omegaSquared);
  }

  RotorGeometry geometry() {
    return geometry;
  }

  /** Returns s ω², by which the distance from the axis grows, in 1/s. */
  private double rate(double diameterNm) {
    return medium.sedimentationCoefficient(diameterNm) * omegaSquared;
  }

  /** Returns s ω² t at which the last vesicle arrives. */
  private double complete() {
    if (geometry instanceof FixedAngle angled) {
      double half = angled.pathMm() / 2;
      double middle = angled.rAverageMm();
      return StrictMath.log((middle + half) / (middle - half));
    }
    return StrictMath.log(geometry.rMaxMm() / geometry.rMinMm());
  }

  /** Returns the fraction pelleted by a way that is given as part of the way across the tube. */
  private static double acrossTube(double part) {
    if (part >= 1) {
      return 1;
    }
    return 2
        / StrictMath.PI
        * (StrictMath.asin(part) + part * StrictMath.sqrt((1 - part) * (1 + part)));
  }

  /** Inverts {@link #acrossTube}, which only rises, by halving. */
  private static double wayAcross(double fraction) {
    if (fraction <= 0) {
      return 0;
    }
    double low = 0;
    double high = 1;
    while (true) {
      double middle = (low + high) / 2;
      if (middle <= low || middle >= high) {
        return high;
      }
      if (acrossTube(middle) < fraction) {
        low = middle;
      } else {
        high = middle;
      }
    }
  }

  private static double metres(RotorGeometry geometry, ForceRadius at) {
    return (at == ForceRadius.AVERAGE ? geometry.rAverageMm() : geometry.rMaxMm()) * 1e-3;
  }
}
