package evisor.advice;

import evisor.model.Criterion;
import evisor.model.Range;
import evisor.rules.Finding;
import java.util.List;
import java.util.function.Supplier;

/** What one criterion adds to a score. */
public final class CriterionScore {

  private final Criterion criterion;
  private final double weight;
  private final double computed;
  private final double attainment;
  private final Range attainmentRange;
  private final Supplier<String> from;
  private final List<Argument> arguments;

  /**
   * Takes all that makes the score.
   *
   * @param criterion the criterion
   * @param weight its weight; the weights of all criteria sum to 1
   * @param computed how far the need is met by the figures alone, 0 to 1, before arguments are
   *     heard
   * @param attainment how far the need is met, 0 to 1, arguments included
   * @param attainmentRange where the attainment may lie, given the ranges of the figures behind it
   * @param from what the attainment was computed from, in words; worked out only when read
   * @param arguments the arguments that bear on it
   */
  public CriterionScore(
      Criterion criterion,
      double weight,
      double computed,
      double attainment,
      Range attainmentRange,
      Supplier<String> from,
      List<Argument> arguments) {
    this.criterion = criterion;
    this.weight = weight;
    this.computed = computed;
    this.attainment = attainment;
    this.attainmentRange = attainmentRange;
    this.from = from;
    this.arguments = arguments;
  }

  /** Returns the criterion. */
  public Criterion criterion() {
    return criterion;
  }

  /** Returns its weight, 0 to 1. */
  public double weight() {
    return weight;
  }

  /** Returns how far the need is met by the figures alone, 0 to 1, before arguments are heard. */
  public double computed() {
    return computed;
  }

  /** Returns how far the need is met, 0 to 1, arguments included. */
  public double attainment() {
    return attainment;
  }

  /** Returns where the attainment may lie. */
  public Range attainmentRange() {
    return attainmentRange;
  }

  /** Returns what the attainment was computed from, in words. */
  public String from() {
    return from.get();
  }

  /** Returns the arguments that bear on it, the ones that count first. */
  public List<Argument> arguments() {
    return arguments;
  }

  /**
   * An argument for or against.
   *
   * @param finding the finding
   * @param step by how much it moves the attainment; below 0 against
   * @param counts whether it is the strongest its way; the others agree with it and do not count
   */
  public record Argument(Finding finding, double step, boolean counts) {}
}
