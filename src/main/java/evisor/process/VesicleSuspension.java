package evisor.process;

import evisor.knowledge.LiquidProfile;
import evisor.knowledge.VesicleProfile;
import evisor.model.Range;
import java.util.List;

/**
 * The vesicles that are wanted, in the liquid that they are in.
 *
 * @param liquid the liquid
 * @param dilution how many times it has been diluted, 1 or more
 * @param vesicles the vesicles
 * @param usualCelsius the temperature of a spin that states none
 * @param diametersNm diameters for which pelleting is shown
 */
record VesicleSuspension(
    LiquidProfile liquid,
    double dilution,
    VesicleProfile vesicles,
    double usualCelsius,
    List<Integer> diametersNm) {

  /**
   * What vesicles sink through at the middle of all figures, and where they sink least and most.
   */
  record Sinking(SpunMedium usual, SpunMedium least, SpunMedium most) {}

  /** Returns what vesicles sink through at a temperature. */
  Sinking at(double celsius, FigureSource draw) {
    SpunLiquid found = SpunLiquid.of(liquid, celsius, dilution, draw);
    Range viscosity = found.viscosityMpas();
    Range density = found.densityGPerCm3();
    Range vesicle = draw.of(vesicles.densityGPerCm3());
    return new Sinking(
        new SpunMedium(viscosity.middle(), density.middle(), vesicle.middle()),
        new SpunMedium(viscosity.high(), density.high(), vesicle.low()),
        new SpunMedium(viscosity.low(), density.low(), vesicle.high()));
  }
}
