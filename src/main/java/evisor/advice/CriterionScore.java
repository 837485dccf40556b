package evisor.advice;

import evisor.model.Criterion;
import evisor.model.Range;
import evisor.rules.Finding;
import java.util.List;

/**
 * What one criterion adds to a score.
 *
 * @param criterion the criterion
 * @param weight its weight; the weights of all criteria sum to 1
 * @param attainment how far the need is met, 0 to 1, arguments included
 * @param attainmentRange where the attainment may lie, given the ranges of the figures behind it
 * @param from what the attainment was computed from, in words
 * @param arguments the arguments that bear on it
 */
public record CriterionScore(
    Criterion criterion,
    double weight,
    double attainment,
    Range attainmentRange,
    String from,
    List<Argument> arguments) {

  /**
   * An argument for or against.
   *
   * @param finding the finding
   * @param step by how much it moves the attainment; below 0 against
   * @param counts whether it is the strongest its way; the others agree with it and do not count
   */
  public record Argument(Finding finding, double step, boolean counts) {}
}
