package evisor.process;

import evisor.knowledge.RotorGeometry.SwingingBucket;

/** Carries the run time of one rotor over to another. */
public final class RunTimes {

  private RunTimes() {}

  /** The run time in the other rotor, or why there is none. */
  public sealed interface Converted {}

  /**
   * The run time in the other rotor.
   *
   * @param minutes minutes
   */
  public record Minutes(double minutes) implements Converted {}

  /**
   * Clearing factors say nothing about these two rotors.
   *
   * @param reason why, in a sentence
   * @param sameCutOffMinutes the minutes after which the other rotor has the same cut-off diameter
   */
  public record Refused(String reason, double sameCutOffMinutes) implements Converted {}

  /**
   * Converts a run time by clearing factors, t₂ = t₁ K₂ / K₁.
   *
   * <p>Only between swinging-bucket rotors: K takes the way along the tube, but in a fixed-angle
   * rotor vesicles travel across it (Livshits 2015, Sci Rep 5:17319).
   *
   * @param from the spin that the time is for
   * @param minutes its run time in minutes, more than 0
   * @param to the spin that a time is wanted for
   */
  public static Converted byKFactor(Sedimentation from, double minutes, Sedimentation to) {
    if (from.geometry() instanceof SwingingBucket && to.geometry() instanceof SwingingBucket) {
      return new Minutes(minutes * to.kFactor() / from.kFactor());
    }
    return new Refused(
        "The K-factor stands for the way along the tube, but in a fixed-angle rotor vesicles"
            + " travel across it: times converted by K-factor pellet something else there.",
        to.minutesForCutOff(from.cutOffNm(minutes)));
  }
}
