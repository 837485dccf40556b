package evisor.knowledge;

import evisor.model.Figure;
import evisor.model.SampleType;
import java.util.List;
import java.util.Set;

/**
 * What is known of a liquid in which vesicles are centrifuged.
 *
 * @param name its name, for example {@code plasma}
 * @param label its name in a sentence
 * @param samples the samples that are such a liquid
 * @param viscosity its viscosity at one temperature or more, coldest first
 * @param densityGPerCm3 its density in g/cm³
 */
public record LiquidProfile(
    String name,
    String label,
    Set<SampleType> samples,
    List<Viscosity> viscosity,
    Figure densityGPerCm3) {

  /**
   * The viscosity at one temperature.
   *
   * @param temperatureC the temperature in °C
   * @param mpas dynamic viscosity in mPa·s, which is cP
   */
  public record Viscosity(double temperatureC, Figure mpas) {}
}
