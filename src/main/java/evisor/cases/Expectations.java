package evisor.cases;

import evisor.advice.AssessedTrain;
import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Status;
import evisor.model.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What must hold of an answer; all that is given must.
 *
 * @param status whether anything can be recommended
 * @param recommended cores of which the first-ranked train has one; empty where nothing is said
 * @param notRecommended cores of which the first-ranked train has none
 * @param excluded trains that are excluded
 * @param findings ids of rules that must have fired
 * @param noFindings ids of rules that must not have fired
 * @param trains what must hold of single trains
 * @param first what must hold of the first-ranked train and of the request as it was asked
 * @param map who comes first over a plane of requests about this one; empty where nothing is said
 */
public record Expectations(
    Optional<Status> status,
    List<List<Method>> recommended,
    List<List<Method>> notRecommended,
    List<Excluded> excluded,
    List<String> findings,
    List<String> noFindings,
    List<ExpectedTrain> trains,
    List<Expectation<Recommendation>> first,
    Optional<ExpectedMap> map) {

  /** Takes expectations of one answer alone. */
  public Expectations(
      Optional<Status> status,
      List<List<Method>> recommended,
      List<List<Method>> notRecommended,
      List<Excluded> excluded,
      List<String> findings,
      List<String> noFindings) {
    this(
        status,
        recommended,
        notRecommended,
        excluded,
        findings,
        noFindings,
        List.of(),
        List.of(),
        Optional.empty());
  }

  /** Returns whether nothing is expected, so that a case could not fail. */
  public boolean isEmpty() {
    return status.isEmpty()
        && recommended.isEmpty()
        && notRecommended.isEmpty()
        && excluded.isEmpty()
        && findings.isEmpty()
        && noFindings.isEmpty()
        && trains.isEmpty()
        && first.isEmpty()
        && map.isEmpty();
  }

  /** Returns the ids of all rules that it names. */
  public SortedSet<String> rulesNamed() {
    SortedSet<String> named = new TreeSet<>(findings);
    named.addAll(noFindings);
    excluded.forEach(train -> train.rule().ifPresent(named::add));
    for (ExpectedTrain train : trains) {
      named.addAll(train.findings());
      named.addAll(train.noFindings());
    }
    return named;
  }

  /** Returns whether it looks at which trains are feasible, or which stands before which. */
  public boolean looksAtOrder() {
    return status.isPresent()
        || !recommended.isEmpty()
        || !notRecommended.isEmpty()
        || !excluded.isEmpty()
        || !first.isEmpty()
        || map.isPresent()
        || trains.stream()
            .anyMatch(train -> !train.above().isEmpty() || !train.standing().isEmpty());
  }

  /** Returns whether it looks at steps of trains, or at what is predicted of them. */
  public boolean looksAtSteps() {
    return trains.stream().anyMatch(ExpectedTrain::looksAtSteps);
  }

  /**
   * Returns what of the steps of a train, and of what is predicted of it, is as expected; nothing
   * where nothing is expected of it.
   */
  public List<Boolean> seenOf(AssessedTrain train) {
    return told(train).stream().map(ExpectationCheck::held).toList();
  }

  /** Returns the same in the words in which a report tells it. */
  List<ExpectationCheck> told(AssessedTrain train) {
    List<ExpectationCheck> told = new ArrayList<>();
    for (ExpectedTrain expected : trains) {
      if (expected.looksAtSteps() && expected.core().equals(train.train().core())) {
        told.addAll(TrainChecks.predicted(expected, train));
      }
    }
    return List.copyOf(told);
  }

  /** Returns the same expectations without the map. */
  Expectations withoutMap() {
    return new Expectations(
        status,
        recommended,
        notRecommended,
        excluded,
        findings,
        noFindings,
        trains,
        first,
        Optional.empty());
  }

  /** Returns whether a first-ranked train of this core meets what is said about cores. */
  boolean wants(List<Method> core) {
    return (recommended.isEmpty() || recommended.contains(core)) && !notRecommended.contains(core);
  }

  /**
   * A train that must be excluded.
   *
   * @param core its core
   * @param rule id of a rule that must exclude it; empty where any may
   */
  public record Excluded(List<Method> core, Optional<String> rule) {}
}
