package evisor.knowledge;

import evisor.model.Figure;
import evisor.model.SampleType;
import evisor.model.Target;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Liquids in which vesicles are centrifuged, and what sinks in them.
 *
 * @param reference conditions of the published model of sedimentation
 * @param spinTemperatureC temperature in °C of a spin that states none
 * @param diametersNm whole diameters in nm for which pelleting is shown, in the order to be shown
 * @param vesicles the vesicles of each target
 * @param liquids every liquid by name, in the file's order; {@link #BUFFER} is among them
 * @param bySample the liquid that each sample is
 */
public record CentrifugationMedia(
    Reference reference,
    Figure spinTemperatureC,
    List<Integer> diametersNm,
    Map<Target, VesicleProfile> vesicles,
    Map<String, LiquidProfile> liquids,
    Map<SampleType, LiquidProfile> bySample) {

  /** The name of the liquid that vesicles are in after a step that exchanges it. */
  public static final String BUFFER = "buffer";

  /**
   * Conditions of the published model of sedimentation.
   *
   * @param label their name in a sentence
   * @param viscosityMpas viscosity in mPa·s
   * @param densityGPerCm3 density of the liquid in g/cm³
   * @param vesicleDensityGPerCm3 density of the vesicles in g/cm³
   */
  public record Reference(
      String label, Figure viscosityMpas, Figure densityGPerCm3, Figure vesicleDensityGPerCm3) {}

  /** Returns the liquid that a sample is. */
  public LiquidProfile liquid(SampleType sample) {
    return Objects.requireNonNull(bySample.get(sample), sample::id);
  }

  /** Returns the buffer. */
  public LiquidProfile buffer() {
    return Objects.requireNonNull(liquids.get(BUFFER), BUFFER);
  }

  /** Returns the vesicles of a target. */
  public VesicleProfile vesicles(Target target) {
    return Objects.requireNonNull(vesicles.get(target), target::id);
  }
}
