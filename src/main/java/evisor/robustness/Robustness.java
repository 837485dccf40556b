package evisor.robustness;

import evisor.advice.Advisor;
import evisor.advice.Recommendation;
import evisor.model.Method;
import evisor.model.Quantity;
import evisor.model.Range;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How often the first-ranked train stays first when every uncertain figure is drawn from its range.
 *
 * @param firstShare share of the draws in which the first-ranked train comes first; 0 where none is
 *     recommended
 * @param noneShare share of the draws in which no train is feasible
 * @param draws number of draws
 * @param seed what the draws follow from
 * @param closeRace whether other trains come first so often that the answer is not settled
 * @param shares trains that come first in some draw and those tied with the first-ranked one,
 *     first-ranked first and then by share; the shares of all trains and {@code noneShare} sum to 1
 * @param straddling figures of these trains whose range crosses a rule's threshold, in their order
 * @param when what makes other trains first, in words
 * @param remarks where ties and draws disagree, in words
 */
public record Robustness(
    double firstShare,
    double noneShare,
    int draws,
    long seed,
    boolean closeRace,
    List<Share> shares,
    List<Straddling> straddling,
    List<When> when,
    List<String> remarks) {

  /** Draws unless another number is asked for. */
  public static final int DRAWS = 500;

  /** Seed unless another is asked for. */
  public static final long SEED = 1;

  /**
   * How often a train comes first.
   *
   * @param core the train's core
   * @param firstShare share of the draws; of several trains that nothing parts the first of the
   *     answer is first
   */
  public record Share(List<Method> core, double firstShare) {}

  /**
   * A predicted figure that lies on both sides of a rule's threshold.
   *
   * @param rule id of the rule
   * @param core core of the train that it speaks of
   * @param figure the figure in words, for example {@code hours}
   * @param quantity the kind of quantity that it is
   * @param range from the least to the greatest value drawn
   * @param threshold what the rule compares it with, where that is a number
   * @param share share of the draws in which the rule fires
   * @param fires whether it fires in the answer
   */
  public record Straddling(
      String rule,
      List<Method> core,
      String figure,
      Quantity quantity,
      Range range,
      OptionalDouble threshold,
      double share,
      boolean fires) {}

  /**
   * What makes another train first.
   *
   * @param core the train's core
   * @param firstShare share of the draws in which it comes first
   * @param words with what it does, to follow its name in a sentence
   */
  public record When(List<Method> core, double firstShare, String words) {}

  /** Copies the lists. */
  public Robustness {
    shares = List.copyOf(shares);
    straddling = List.copyOf(straddling);
    when = List.copyOf(when);
    remarks = List.copyOf(remarks);
  }

  /**
   * Draws an answer's figures.
   *
   * @param advisor who gave the answer
   * @param answer the answer
   * @param draws how many draws, from 1
   * @param seed the same seed gives the same result
   * @return empty where every train is excluded, and in every draw too
   */
  public static Optional<Robustness> of(
      Advisor advisor, Recommendation answer, int draws, long seed) {
    if (draws < 1) {
      throw new IllegalArgumentException("draws: " + draws);
    }
    DrawRun contest = new DrawRun(advisor, answer, draws, new RandomStream(seed));
    if (contest.candidates().isEmpty()) {
      return Optional.empty();
    }
    DrawnOutcomes outcomes = contest.run();
    return answer.ranking().isEmpty() && outcomes.noneShare() == 1
        ? Optional.empty()
        : Optional.of(new DrawSummary(advisor, answer, contest, outcomes).robustness(seed));
  }
}
