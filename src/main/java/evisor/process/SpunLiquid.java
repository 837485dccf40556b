package evisor.process;

import evisor.knowledge.LiquidProfile;
import evisor.knowledge.LiquidProfile.Viscosity;
import evisor.model.Range;
import java.util.List;

/**
 * A liquid at a temperature and a dilution.
 *
 * @param viscosityMpas its viscosity in mPa·s
 * @param densityGPerCm3 its density in g/cm³
 */
public record SpunLiquid(Range viscosityMpas, Range densityGPerCm3) {

  private static final double KELVIN = 273.15;

  /**
   * Returns a liquid as it is at a temperature, diluted with buffer.
   *
   * <p>How many times as viscous as water it is hardly depends on the temperature, so that ratio is
   * kept from the nearest temperature at which it is known, and taken in proportion between two of
   * them. Diluted f-fold, its logarithm and what the density has above that of water are an f-th:
   * the mixing rule of Arrhenius for dilute solutions (Z Phys Chem 1887, 1:285), and mixing by
   * volume.
   *
   * @param profile what is known of it
   * @param celsius the temperature in °C
   * @param dilution volume after dilution over volume before, 1 or more
   */
  public static SpunLiquid of(LiquidProfile profile, double celsius, double dilution) {
    return of(profile, celsius, dilution, FigureSource.NOMINAL);
  }

  static SpunLiquid of(LiquidProfile profile, double celsius, double dilution, FigureSource draw) {
    Range relative = relative(profile.viscosity(), celsius, draw);
    double water = waterMpas(celsius);
    Range density = draw.of(profile.densityGPerCm3());
    return new SpunLiquid(
        new Range(
            water * StrictMath.pow(relative.low(), 1 / dilution),
            water * StrictMath.pow(relative.high(), 1 / dilution)),
        new Range(1 + (density.low() - 1) / dilution, 1 + (density.high() - 1) / dilution));
  }

  /**
   * Returns the viscosity of water in mPa·s, 2.414e-2 × 10^(247.8 / (T − 140)) with T in kelvin:
   * Vogel's equation with the constants of Al-Shemmeri, Engineering Fluid Mechanics (2012), within
   * 2.5 % from 0 to 370 °C.
   *
   * @param celsius the temperature in °C
   */
  public static double waterMpas(double celsius) {
    return 2.414e-2 * StrictMath.pow(10, 247.8 / (celsius + KELVIN - 140));
  }

  private static Range relative(List<Viscosity> points, double celsius, FigureSource draw) {
    int above = 0;
    while (above < points.size() && points.get(above).temperatureC() < celsius) {
      above++;
    }
    if (above == 0 || above == points.size()) {
      return relative(points.get(Math.min(above, points.size() - 1)), draw);
    }
    Viscosity colder = points.get(above - 1);
    Viscosity warmer = points.get(above);
    double share =
        (celsius - colder.temperatureC()) / (warmer.temperatureC() - colder.temperatureC());
    Range low = relative(colder, draw);
    Range high = relative(warmer, draw);
    return new Range(
        low.low() + share * (high.low() - low.low()),
        low.high() + share * (high.high() - low.high()));
  }

  private static Range relative(Viscosity known, FigureSource draw) {
    double water = waterMpas(known.temperatureC());
    Range mpas = draw.of(known.mpas());
    return new Range(mpas.low() / water, mpas.high() / water);
  }
}
