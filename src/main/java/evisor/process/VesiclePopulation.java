package evisor.process;

import evisor.knowledge.VesicleProfile;
import evisor.model.Range;

/** The share of all wanted vesicles that a spin pellets. */
final class VesiclePopulation {

  // Abscissae and weights of Gauss and Legendre with five points on [-1, 1], which integrate
  // polynomials up to the ninth degree.
  private static final double[] PLACES = {
    -0.906179845938664, -0.538469310105683, 0, 0.538469310105683, 0.906179845938664
  };
  private static final double[] WEIGHTS = {
    0.236926885056189, 0.478628670499366, 0.568888888888889, 0.478628670499366, 0.236926885056189
  };

  private VesiclePopulation() {}

  /**
   * Returns the mean of the pelleted share over the diameters of the vesicles, P = (1 − w) P_narrow
   * + w P_wide, at both ends of the range of w.
   */
  static Range pelleted(
      Sedimentation spin, double minutes, VesicleProfile vesicles, FigureSource draw) {
    double narrow = mean(spin, minutes, vesicles.narrowNm().range());
    double wide = mean(spin, minutes, vesicles.wideNm().range());
    Range share = draw.of(vesicles.wideShare());
    double first = narrow + share.low() * (wide - narrow);
    double last = narrow + share.high() * (wide - narrow);
    return new Range(Math.min(first, last), Math.max(first, last));
  }

  /** Returns the mean over diameters that are spread evenly over a range. */
  static double mean(Sedimentation spin, double minutes, Range diametersNm) {
    double half = (diametersNm.high() - diametersNm.low()) / 2;
    double sum = 0;
    for (int i = 0; i < PLACES.length; i++) {
      sum += WEIGHTS[i] * spin.pelleted(diametersNm.middle() + half * PLACES[i], minutes);
    }
    return Math.min(1, sum / 2);
  }
}
