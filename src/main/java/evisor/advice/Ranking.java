package evisor.advice;

import evisor.advice.Recommendation.Option;
import evisor.advice.Scoring.Scored;
import evisor.knowledge.Knowledge;
import evisor.knowledge.RankingParameters;
import evisor.model.Range;
import evisor.model.Request;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Orders scored trains, best first, and finds those that the uncertainty cannot tell apart. */
final class Ranking {

  private static final Comparator<Scored> BEST_FIRST =
      Comparator.comparingDouble((Scored s) -> -rounded(s.score()))
          .thenComparingInt(s -> s.train().length())
          .thenComparing(s -> s.train().name());

  private Ranking() {}

  /** Returns the train that comes first. */
  static Optional<Scored> first(List<Scored> scored) {
    return scored.stream().min(BEST_FIRST);
  }

  static List<Option> of(List<Scored> scored, Request request, Knowledge knowledge) {
    RankingParameters parameters = knowledge.ranking();
    List<Scored> ordered = new ArrayList<>(scored);
    ordered.sort(BEST_FIRST);
    List<Option> options = new ArrayList<>();
    Deliveries deliveries = new Deliveries(request, knowledge);
    int tie = 0;
    Scored leader = null;
    for (Scored next : ordered) {
      if (leader == null || !tied(leader, next, parameters)) {
        leader = next;
        tie++;
      }
      options.add(
          new Option(
              options.size() + 1,
              next.score(),
              next.range(),
              tie,
              next.train(),
              deliveries.of(next.train().outcome()),
              next.criteria(),
              next.findings()));
    }
    return List.copyOf(options);
  }

  /** Returns the score as it is shown, so that what looks equal is ordered as equal. */
  private static double rounded(double score) {
    return StrictMath.rint(score * 1e6) / 1e6;
  }

  /**
   * Returns whether two scores lie closer than their uncertainty: the least difference of the
   * parameters, or their share of both half-widths taken together as independent errors.
   */
  private static boolean tied(Scored first, Scored second, RankingParameters parameters) {
    double joint = StrictMath.hypot(halfWidth(first), halfWidth(second));
    double margin = Math.max(parameters.leastTie(), parameters.tieCoverage() * joint);
    return first.score() - second.score() <= margin;
  }

  private static double halfWidth(Scored scored) {
    double squares = 0;
    for (CriterionScore part : scored.criteria()) {
      Range range = part.attainmentRange();
      double half = 100 * part.weight() * (range.high() - range.low()) / 2;
      squares += half * half;
    }
    return StrictMath.sqrt(squares);
  }
}
