package evisor.cases;

import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Status;
import evisor.model.Method;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What is kept of the answer to a case. A whole answer takes hundreds of kilobytes, and nobody
 * reads that of a case that came out as it expects.
 *
 * @param status whether anything can be recommended
 * @param leader the core that comes first; empty where every train is excluded
 * @param fired ids of all rules that fired
 * @param whole the answer itself; empty where it was not kept
 */
public record KeptAnswer(
    Status status,
    Optional<List<Method>> leader,
    SortedSet<String> fired,
    Optional<Recommendation> whole) {

  /** Returns an answer with all of it. */
  public static KeptAnswer whole(Recommendation answer) {
    return new KeptAnswer(answer.status(), answer.leader(), answer.fired(), Optional.of(answer));
  }

  /** Returns what reports say of an answer that nobody asks further about. */
  static KeptAnswer brief(Recommendation answer) {
    return new KeptAnswer(answer.status(), answer.leader(), answer.fired(), Optional.empty());
  }
}
