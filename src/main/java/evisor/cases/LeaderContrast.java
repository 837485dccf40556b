package evisor.cases;

import evisor.advice.CriterionScore;
import evisor.advice.CriterionScore.Argument;
import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Exclusion;
import evisor.advice.Recommendation.Option;
import evisor.model.Criterion;
import evisor.model.Train;
import evisor.rules.text.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The train that a case wants beside the one that came first, and what made the difference.
 *
 * @param found the first-ranked option; empty where every train is excluded
 * @param wanted the best option that the case accepts; empty where there is none
 * @param shut where no option is accepted: the trains that would be, and are excluded
 */
record LeaderContrast(Optional<Option> found, Optional<Option> wanted, List<Exclusion> shut) {

  /** Differences that a score with one decimal does not show are no differences. */
  private static final double LEAST_POINTS = 0.05;

  /** Returns the contrast behind a result whose first-ranked train is not the one wanted. */
  static Optional<LeaderContrast> of(CaseResult result) {
    Expectations expect = result.tested().expect();
    Optional<Option> found = result.answer().recommended();
    if (found
        .map(option -> expect.wants(option.train().core()))
        .orElse(expect.recommended().isEmpty())) {
      return Optional.empty();
    }
    Recommendation answer = result.answer().whole().orElseThrow();
    Optional<Option> wanted =
        answer.ranking().stream().filter(option -> expect.wants(option.train().core())).findFirst();
    List<Exclusion> shut =
        wanted.isPresent()
            ? List.of()
            : answer.excluded().stream()
                .filter(out -> expect.recommended().contains(out.train().core()))
                .toList();
    return Optional.of(new LeaderContrast(found, wanted, shut));
  }

  /** Returns the criteria in which the two trains differ, in the order of criteria. */
  List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    if (found.isPresent() && wanted.isPresent()) {
      for (CriterionScore theirs : found.get().criteria()) {
        double ours =
            wanted.get().criteria().stream()
                .filter(score -> score.criterion() == theirs.criterion())
                .mapToDouble(LeaderContrast::points)
                .sum();
        if (Math.abs(ours - points(theirs)) >= LEAST_POINTS) {
          gaps.add(new Gap(theirs.criterion(), ours, points(theirs), 100 * theirs.weight()));
        }
      }
    }
    return List.copyOf(gaps);
  }

  /** Returns the arguments that count for one of the two trains only, the weightiest first. */
  List<Decider> deciders() {
    if (found.isEmpty() || wanted.isEmpty()) {
      return List.of();
    }
    TreeMap<String, Decider> ours = counting(wanted.get());
    TreeMap<String, Decider> theirs = counting(found.get());
    Set<String> shared = new TreeSet<>(ours.keySet());
    shared.retainAll(theirs.keySet());
    ours.keySet().removeAll(shared);
    theirs.keySet().removeAll(shared);
    List<Decider> deciders = new ArrayList<>(ours.values());
    deciders.addAll(theirs.values());
    deciders.sort(
        Comparator.comparingDouble((Decider decider) -> -Math.abs(decider.points()))
            .thenComparing(decider -> decider.rule().id())
            .thenComparing(decider -> decider.criterion()));
    return List.copyOf(deciders);
  }

  /** Returns the train that a decider does not speak of, or that it does not count for. */
  Optional<Train> other(Decider decider) {
    return found
        .map(Option::train)
        .filter(train -> !train.core().equals(decider.train().core()))
        .or(() -> wanted.map(Option::train));
  }

  private static TreeMap<String, Decider> counting(Option option) {
    TreeMap<String, Decider> counting = new TreeMap<>();
    for (CriterionScore score : option.criteria()) {
      for (Argument argument : score.arguments()) {
        if (argument.counts()) {
          Rule rule = argument.finding().rule();
          counting.put(
              rule.id(),
              new Decider(
                  rule, option.train(), score.criterion(), 100 * score.weight() * argument.step()));
        }
      }
    }
    return counting;
  }

  private static double points(CriterionScore score) {
    return 100 * score.weight() * score.attainment();
  }

  /**
   * A criterion in which two trains differ; all figures are points of the score.
   *
   * @param criterion the criterion
   * @param wanted what the wanted train has
   * @param found what the first-ranked train has
   * @param most what a train can have
   */
  record Gap(Criterion criterion, double wanted, double found, double most) {}

  /**
   * A rule that speaks of one of two trains only.
   *
   * @param rule the rule
   * @param train the train that it speaks of
   * @param criterion what it bears on
   * @param points by how many points of the score it moves the train, as far as the attainment's
   *     bounds allow
   */
  record Decider(Rule rule, Train train, Criterion criterion, double points) {}
}
