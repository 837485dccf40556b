package evisor.process;

/**
 * What a column loses of its resolution when it is loaded with more.
 *
 * <p>A load of the volume L widens a band of the variance s² by that of a plug, L² / 12 (Sternberg
 * 1966, Adv Chromatogr 2:205–270), so the resolution Rs, which goes with 1 / width, falls by Rs² /
 * Rs0² = (s² + L0² / 12) / (s² + L² / 12) against the load L0. Of a neighbouring Gaussian band the
 * share that comes along falls about as exp(−2 Rs²), so it is raised to that ratio. All volumes are
 * shares of the bed.
 */
final class ColumnOverload {

  private static final double PLUG = 12;

  private ColumnOverload() {}

  /**
   * Returns the ratio of the squared resolutions, at most 1.
   *
   * @param width standard deviation of the band of a sample of no volume
   * @param usual the load L0 at which the column's figures hold
   * @param load the load L
   */
  static double sharpness(double width, double usual, double load) {
    return load <= usual ? 1 : variance(width, usual) / variance(width, load);
  }

  private static double variance(double width, double load) {
    return width * width + load * load / PLUG;
  }
}
