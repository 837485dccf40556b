package evisor.precedents;

/**
 * How much of one sample was worked up.
 *
 * @param low the least, above 0, in the unit
 * @param high the most
 * @param unit {@code mL} or {@code mg}
 * @param stated whether the source says so; otherwise it follows from what the source does say
 */
public record PrecedentAmount(double low, double high, String unit, boolean stated) {}
