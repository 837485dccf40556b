package evisor.advice;

import evisor.advice.Recommendation.Exclusion;
import evisor.advice.Recommendation.FamilyRow;
import evisor.advice.Recommendation.Option;
import evisor.advice.Recommendation.Place;
import evisor.model.Effect;
import evisor.model.Family;
import evisor.rules.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares the four families: the best train of each, and why it stands where it stands. */
record FamilyComparison(List<Option> ranking, List<Exclusion> excluded, TrainParting parting) {

  List<FamilyRow> rows() {
    return Stream.of(Family.values()).flatMap(family -> row(family).stream()).toList();
  }

  private Optional<FamilyRow> row(Family family) {
    Optional<Option> best =
        ranking.stream().filter(option -> option.train().has(family)).findFirst();
    if (best.isPresent()) {
      return Optional.of(
          best.get().rank() == 1 ? first(family, best.get()) : behind(family, best.get()));
    }
    return excluded.stream()
        .filter(exclusion -> exclusion.train().has(family))
        .min(Comparator.comparingLong((Exclusion e) -> exclusions(e).count()))
        .map(nearest -> excluded(family, nearest));
  }

  private static FamilyRow excluded(Family family, Exclusion nearest) {
    Finding first = exclusions(nearest).findFirst().orElseThrow();
    return new FamilyRow(
        family,
        Place.EXCLUDED,
        nearest.train(),
        Optional.empty(),
        first.message(),
        List.of(first.rule().id()));
  }

  private static Stream<Finding> exclusions(Exclusion exclusion) {
    return exclusion.findings().stream().filter(f -> f.effect() == Effect.EXCLUDE);
  }

  private FamilyRow first(Family family, Option option) {
    return new FamilyRow(
        family,
        Place.RECOMMENDED,
        option.train(),
        Optional.of(option),
        parting.words(option.standing()),
        List.of());
  }

  private FamilyRow behind(Family family, Option option) {
    Optional<DecidedBy> decided = parting.of(option.standing(), ranking.get(0).standing());
    return new FamilyRow(
        family,
        Place.FEASIBLE,
        option.train(),
        Optional.of(option),
        decided.map(DecidedBy::why).orElseGet(parting::nothing),
        decided.map(DecidedBy::rules).orElse(List.of()));
  }
}
