package evisor.centrifuge;

import evisor.knowledge.Knowledge;
import evisor.knowledge.RotorGeometry;
import evisor.process.ForceRadius;
import evisor.process.SpunMedium;
import evisor.request.RequestException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is asked of one spin.
 *
 * @param rotor the rotor
 * @param force relative centrifugal force; empty where the speed is given
 * @param at where the force is
 * @param rpm the speed, where it is given
 * @param minutes run time in minutes; empty where the cut-off is given
 * @param cutOffNm the wanted cut-off diameter in nm, where it is given
 * @param like the rotor that the minutes are for, where it is another
 * @param likeForce relative centrifugal force in that rotor
 * @param liquid what the vesicles are in
 * @param diametersNm diameters to be shown
 * @param fraction the share whose run time is asked for
 */
public record SpinQuestion(
    Spinning rotor,
    OptionalDouble force,
    ForceRadius at,
    OptionalDouble rpm,
    OptionalDouble minutes,
    OptionalDouble cutOffNm,
    Optional<Spinning> like,
    OptionalDouble likeForce,
    Suspended liquid,
    List<Double> diametersNm,
    OptionalDouble fraction) {

  /**
   * Returns what is asked of a spin.
   *
   * @param stated the fields that are stated, as they were typed
   * @throws RequestException with all that is wrong with them
   */
  public static SpinQuestion read(Map<SpinField, String> stated, Knowledge knowledge)
      throws RequestException {
    return new SpinReader(new StatedSpin(stated, knowledge.lexicon().speech()), knowledge)
        .question();
  }

  /**
   * A rotor.
   *
   * @param name its name
   * @param geometry its radii
   * @param maxG highest force at its outer radius, where it is known
   */
  public record Spinning(String name, RotorGeometry geometry, OptionalDouble maxG) {}

  /**
   * What the vesicles are in.
   *
   * @param label its name
   * @param celsius its temperature, where that was needed
   * @param usual the middle of its figures
   * @param thin where vesicles sink fastest
   * @param thick where they sink slowest
   * @param claims claims that the figures rest on
   * @param assumed whether one of the figures is assumed
   */
  public record Suspended(
      String label,
      OptionalDouble celsius,
      SpunMedium usual,
      SpunMedium thin,
      SpunMedium thick,
      List<String> claims,
      boolean assumed) {

    /** Returns whether the figures are ranges. */
    boolean uncertain() {
      return !thin.equals(thick);
    }
  }
}
