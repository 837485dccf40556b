package evisor.advice;

import evisor.advice.CriterionScore.Argument;
import evisor.advice.Recommendation.Exclusion;
import evisor.advice.Recommendation.FamilyRow;
import evisor.advice.Recommendation.Option;
import evisor.advice.Recommendation.Standing;
import evisor.model.Effect;
import evisor.model.Family;
import evisor.rules.Finding;
import evisor.text.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares the four families: the best train of each, and why it stands where it stands. */
final class FamilyComparison {

  private FamilyComparison() {}

  static List<FamilyRow> rows(List<Option> ranking, List<Exclusion> excluded, Wording wording) {
    return Stream.of(Family.values())
        .flatMap(f -> row(f, ranking, excluded, wording).stream())
        .toList();
  }

  private static Optional<FamilyRow> row(
      Family family, List<Option> ranking, List<Exclusion> excluded, Wording wording) {
    Optional<Option> best =
        ranking.stream().filter(option -> option.train().has(family)).findFirst();
    if (best.isPresent()) {
      Option option = best.get();
      boolean first = option.rank() == 1;
      return Optional.of(
          new FamilyRow(
              family,
              first ? Standing.RECOMMENDED : Standing.FEASIBLE,
              option.train(),
              best,
              first ? strongestFor(option) : behind(option, ranking.get(0), wording)));
    }
    return excluded.stream()
        .filter(exclusion -> exclusion.train().has(family))
        .min(Comparator.comparingInt((Exclusion e) -> exclusions(e).size()))
        .map(
            nearest ->
                new FamilyRow(
                    family,
                    Standing.EXCLUDED,
                    nearest.train(),
                    Optional.empty(),
                    cited(exclusions(nearest).get(0))));
  }

  private static List<Finding> exclusions(Exclusion exclusion) {
    return exclusion.findings().stream().filter(f -> f.effect() == Effect.EXCLUDE).toList();
  }

  private static String strongestFor(Option option) {
    return option.findings().stream()
        .filter(finding -> finding.effect() == Effect.FOR)
        .max(Comparator.comparing((Finding finding) -> finding.rule().strength()))
        .map(FamilyComparison::cited)
        .orElse("It meets the needs with the fewest drawbacks.");
  }

  /**
   * Returns where the train loses most against the first, with the argument that did it if there is
   * one.
   */
  private static String behind(Option option, Option first, Wording wording) {
    int worst = 0;
    double most = 0;
    for (int i = 0; i < option.criteria().size(); i++) {
      CriterionScore here = option.criteria().get(i);
      CriterionScore there = first.criteria().get(i);
      double lost = there.weight() * there.attainment() - here.weight() * here.attainment();
      if (lost > most) {
        most = lost;
        worst = i;
      }
    }
    CriterionScore criterion = option.criteria().get(worst);
    String lead = "Behind mostly on " + wording.term(criterion.criterion()) + ": ";
    return criterion.arguments().stream()
        .filter(argument -> argument.counts() && argument.step() < 0)
        .map(Argument::finding)
        .findFirst()
        .map(finding -> lead + cited(finding))
        .orElseGet(() -> lead + criterion.from() + ".");
  }

  private static String cited(Finding finding) {
    return finding.message() + " [" + finding.rule().id() + "]";
  }
}
