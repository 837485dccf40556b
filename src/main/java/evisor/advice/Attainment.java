package evisor.advice;

import evisor.model.Range;
import java.util.function.Supplier;

/**
 * How far one need is met before arguments are heard.
 *
 * @param value 0 to 1
 * @param range where it may lie, given the ranges of the figures behind it
 * @param from what it was computed from, in words
 */
record Attainment(double value, Range range, Supplier<String> from) {

  /** Returns an attainment without uncertainty. */
  static Attainment exactly(double value, Supplier<String> from) {
    double clipped = clip(value);
    return new Attainment(clipped, Range.of(clipped), from);
  }

  /** Returns an attainment with its uncertainty, all three clipped to 0 to 1. */
  static Attainment within(double low, double value, double high, Supplier<String> from) {
    return new Attainment(clip(value), new Range(clip(low), clip(high)), from);
  }

  static double clip(double value) {
    return Math.max(0, Math.min(1, value));
  }
}
