package evisor.model;

import java.util.OptionalDouble;

/**
 * How many samples there are in all, and over how many weeks.
 *
 * @param samples samples in all
 * @param weeks weeks in which they are to be finished
 * @param workingDaysPerWeek days of a week on which work is done; empty where the knowledge base
 *     does not say
 */
public record Campaign(
    OptionalDouble samples, OptionalDouble weeks, OptionalDouble workingDaysPerWeek) {

  /** No campaign is asked for. */
  public static final Campaign NONE =
      new Campaign(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

  /**
   * Returns the samples to finish per working day, over one day at least; empty where samples,
   * weeks or days are not known.
   */
  OptionalDouble samplesPerDay() {
    return samples.isPresent() && weeks.isPresent() && workingDaysPerWeek.isPresent()
        ? OptionalDouble.of(
            samples.getAsDouble()
                / Math.max(1, weeks.getAsDouble() * workingDaysPerWeek.getAsDouble()))
        : OptionalDouble.empty();
  }
}
