package evisor.process;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What vesicles sink through, and how heavy they are.
 *
 * @param viscosityMpas dynamic viscosity in mPa·s, which is cP; more than 0
 * @param densityGPerCm3 density of the liquid in g/cm³
 * @param vesicleDensityGPerCm3 density of the vesicles in g/cm³, above that of the liquid
 */
public record SpunMedium(
    double viscosityMpas, double densityGPerCm3, double vesicleDensityGPerCm3) {

  /** Refuses a liquid in which vesicles would not sink. */
  public SpunMedium {
    if (!(viscosityMpas > 0)) {
      throw new IllegalArgumentException("not a viscosity: " + viscosityMpas);
    }
    if (!(vesicleDensityGPerCm3 > densityGPerCm3)) {
      throw new IllegalArgumentException(
          "vesicles of " + vesicleDensityGPerCm3 + " g/cm³ do not sink in " + densityGPerCm3);
    }
  }

  // Java's own equality of a record is put together at its first call: milliseconds of each start.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SpunMedium same
        && Double.compare(viscosityMpas, same.viscosityMpas) == 0
        && Double.compare(densityGPerCm3, same.densityGPerCm3) == 0
        && Double.compare(vesicleDensityGPerCm3, same.vesicleDensityGPerCm3) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(viscosityMpas, densityGPerCm3, vesicleDensityGPerCm3);
  }

  /**
   * Returns the sedimentation coefficient of a vesicle in seconds, s = d² (ρ_v − ρ_m) / (18 η), by
   * Stokes' law for a sphere (Livshits 2015, Sci Rep 5:17319).
   *
   * @param diameterNm its diameter in nm
   */
  public double sedimentationCoefficient(double diameterNm) {
    double metres = diameterNm * 1e-9;
    double kgPerM3 = (vesicleDensityGPerCm3 - densityGPerCm3) * 1e3;
    return metres * metres * kgPerM3 / (18 * viscosityMpas * 1e-3);
  }

  /** Returns the diameter in nm of the vesicles with a sedimentation coefficient in seconds. */
  double diameterNm(double coefficient) {
    double kgPerM3 = (vesicleDensityGPerCm3 - densityGPerCm3) * 1e3;
    return StrictMath.sqrt(coefficient * 18 * viscosityMpas * 1e-3 / kgPerM3) * 1e9;
  }
}
