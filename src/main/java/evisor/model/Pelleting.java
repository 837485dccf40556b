package evisor.model;

import java.util.List;

/**
 * What a spin pellets, of single diameters at the middle of its conditions.
 *
 * @param cutOffNm the diameter in nm from which on all vesicles are pelleted
 * @param kFactor the clearing factor of the rotor at that speed
 * @param pelleted the share of the vesicles of some diameters, in the order to be shown
 * @param wanted the share of all wanted vesicles, over the range of its conditions
 * @param keepsPellet whether the pellet is kept; the supernatant otherwise
 */
public record Pelleting(
    double cutOffNm, double kFactor, List<Share> pelleted, Range wanted, boolean keepsPellet) {

  /**
   * The share of the vesicles of one diameter.
   *
   * @param diameterNm diameter in nm
   * @param fraction the part of them that is pelleted, 0 to 1
   */
  public record Share(int diameterNm, double fraction) {}

  /** Returns whether less is recovered than lies in the pellet, whatever the conditions. */
  public boolean losesMoreThan(Range recovered) {
    return keepsPellet && recovered.high() < wanted.low();
  }
}
