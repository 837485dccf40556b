package evisor.advice;

import evisor.advice.Recommendation.Exclusion;
import evisor.advice.Recommendation.FamilyRow;
import evisor.advice.Recommendation.Option;
import evisor.advice.Recommendation.Place;
import evisor.model.Effect;
import evisor.model.Family;
import evisor.rules.Finding;
import evisor.speech.Phrase;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares the four families: the best train of each, and why it stands where it stands. */
record FamilyComparison(List<Option> ranking, List<Exclusion> excluded, Parting parting) {

  List<FamilyRow> rows() {
    return Stream.of(Family.values()).flatMap(family -> row(family).stream()).toList();
  }

  private Optional<FamilyRow> row(Family family) {
    Optional<Option> best =
        ranking.stream().filter(option -> option.train().has(family)).findFirst();
    if (best.isPresent()) {
      Option option = best.get();
      boolean first = option.rank() == 1;
      return Optional.of(
          new FamilyRow(
              family,
              first ? Place.RECOMMENDED : Place.FEASIBLE,
              option.train(),
              best,
              first ? first(option) : behind(option)));
    }
    return excluded.stream()
        .filter(exclusion -> exclusion.train().has(family))
        .min(Comparator.comparingInt((Exclusion e) -> exclusions(e).size()))
        .map(
            nearest ->
                new FamilyRow(
                    family,
                    Place.EXCLUDED,
                    nearest.train(),
                    Optional.empty(),
                    cited(exclusions(nearest).get(0))));
  }

  private static List<Finding> exclusions(Exclusion exclusion) {
    return exclusion.findings().stream().filter(f -> f.effect() == Effect.EXCLUDE).toList();
  }

  private static String first(Option option) {
    return Phrase.of("It is %s.", Parting.words(option.standing().practice()));
  }

  private String behind(Option option) {
    return parting
        .of(option.standing(), ranking.get(0).standing())
        .map(decided -> decided.why() + rules(decided.rules()))
        .orElse("Nothing parts it from the first.");
  }

  private static String rules(List<String> ids) {
    return ids.isEmpty() ? "" : " [" + String.join(", ", ids) + "]";
  }

  private static String cited(Finding finding) {
    return finding.message() + rules(List.of(finding.rule().id()));
  }
}
