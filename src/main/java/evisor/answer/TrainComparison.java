package evisor.answer;

import evisor.advice.DecidedBy;
import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Option;
import evisor.knowledge.Knowledge;
import evisor.model.Method;
import evisor.rules.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Trains side by side, and where they part.
 *
 * @param answer the answer in which they stand
 * @param trains the trains as they were named, then those that are always compared
 * @param pairs every two of them
 * @param changeovers what changing costs and gains, from the train that runs today to each other
 *     that is feasible; none where none runs today
 */
public record TrainComparison(
    Recommendation answer,
    List<ComparedTrain> trains,
    List<Pair> pairs,
    List<TrainChangeover> changeovers) {

  /** What is said where there are not two trains to compare. */
  public static final String TOO_FEW =
      "Two trains at least are compared: name each with --train METHODS, for example --train"
          + " tff,sec --train differential-uc.";

  /**
   * Two of the trains; which of them stands first does not depend on which was named first.
   *
   * @param before the one that stands before the other, or beside it
   * @param behind the other
   * @param decidedBy where it falls behind; empty where nothing parts them, or one is excluded
   */
  record Pair(ComparedTrain before, ComparedTrain behind, Optional<DecidedBy> decidedBy) {

    /** Returns what excludes the second where the first is feasible. */
    List<Finding> exclusions() {
      return before.option().isPresent() ? behind.exclusions() : List.of();
    }

    /** Returns whether nothing parts the two, neither of which is excluded. */
    boolean tied() {
      return behind.option().isPresent() && decidedBy.isEmpty();
    }
  }

  /**
   * Compares trains.
   *
   * <p>What runs today is always among them, and where one alone is named the first one is, or the
   * second where the first is named.
   *
   * @param answer the answer
   * @param named cores of the knowledge base, each once
   * @param knowledge the knowledge base that the answer was worked out with
   * @return the comparison; empty where there are not two trains to compare
   */
  public static Optional<TrainComparison> of(
      Recommendation answer, List<List<Method>> named, Knowledge knowledge) {
    Set<List<Method>> cores = new LinkedHashSet<>(named);
    List<Method> today = answer.request().incumbentCore();
    if (named.size() < 2) {
      answer.ranking().stream()
          .map(option -> option.train().core())
          .filter(core -> !cores.contains(core))
          .findFirst()
          .ifPresent(cores::add);
    }
    cores.add(today);
    List<ComparedTrain> trains =
        cores.stream().flatMap(core -> ComparedTrain.of(answer, core, knowledge).stream()).toList();
    return trains.size() < 2
        ? Optional.empty()
        : Optional.of(
            new TrainComparison(
                answer, trains, pairs(answer, trains), changeovers(trains, today, knowledge)));
  }

  private static List<Pair> pairs(Recommendation answer, List<ComparedTrain> trains) {
    List<List<Method>> cores =
        answer.assessed().stream().map(assessed -> assessed.train().core()).toList();
    List<ComparedTrain> ordered = new ArrayList<>(trains);
    ordered.sort(
        Comparator.comparingInt(
                (ComparedTrain train) -> train.option().map(Option::rank).orElse(Integer.MAX_VALUE))
            .thenComparingInt(train -> cores.indexOf(train.core())));
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      for (int j = i + 1; j < ordered.size(); j++) {
        ComparedTrain before = ordered.get(i);
        ComparedTrain behind = ordered.get(j);
        Optional<DecidedBy> decidedBy =
            behind.option().isEmpty()
                ? Optional.empty()
                : answer.parting().of(behind.standing(), before.standing());
        pairs.add(new Pair(before, behind, decidedBy));
      }
    }
    return List.copyOf(pairs);
  }

  private static List<TrainChangeover> changeovers(
      List<ComparedTrain> trains, List<Method> today, Knowledge knowledge) {
    return trains.stream()
        .filter(train -> train.core().equals(today))
        .flatMap(
            runs ->
                trains.stream()
                    .filter(then -> !then.core().equals(today) && then.option().isPresent())
                    .map(then -> TrainChangeover.of(runs, then, knowledge)))
        .toList();
  }

  /** Returns the letter by which a train is called. */
  String letter(ComparedTrain train) {
    return String.valueOf((char) ('A' + trains.indexOf(train)));
  }

  /** Returns whether a train is what the laboratory runs today. */
  boolean runsToday(ComparedTrain train) {
    return train.core().equals(answer.request().incumbentCore());
  }
}
