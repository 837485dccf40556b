package evisor.advice;

import evisor.advice.CriterionScore.Argument;
import evisor.advice.Recommendation.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which rules decided where an option stands. */
public final class DecidingRules {

  private DecidingRules() {}

  private record Share(String rule, double points) {}

  /** Returns ids of the rules whose arguments count, those that moved the score most first. */
  public static List<String> rules(Option option) {
    List<Share> shares = new ArrayList<>();
    for (CriterionScore criterion : option.criteria()) {
      for (Argument argument : criterion.arguments()) {
        if (argument.counts()) {
          double points = criterion.weight() * StrictMath.abs(argument.step());
          shares.add(new Share(argument.finding().rule().id(), points));
        }
      }
    }
    return shares.stream()
        .sorted(Comparator.comparingDouble(Share::points).reversed().thenComparing(Share::rule))
        .map(Share::rule)
        .distinct()
        .toList();
  }
}
