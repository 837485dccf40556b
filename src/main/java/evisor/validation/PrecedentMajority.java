package evisor.validation;

import evisor.model.Lexicon;
import evisor.model.Method;
import evisor.model.Request;
import evisor.model.Use;
import evisor.precedents.Precedent;
import evisor.precedents.PrecedentAmount;
import evisor.precedents.PrecedentOutcome;
import evisor.precedents.Precedents;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The feasible train that the nearest precedents speak for most. Nearest are those on such a sample
 * of such an amount and purpose, else of such a purpose, else all on such a sample. Each research
 * group counts once for a train, by the best that it found; those of the case's own group do not
 * count.
 *
 * @param lexicon the words
 * @param precedents all precedents
 * @param weights what an outcome counts
 */
record PrecedentMajority(
    String id,
    String title,
    Lexicon lexicon,
    Precedents precedents,
    Map<PrecedentOutcome, Double> weights)
    implements Yardstick {

  @Override
  public Optional<List<Method>> answer(YardstickSituation situation) {
    Request asked = situation.request();
    Predicate<Precedent> others = row -> !situation.own().rows().contains(row.id());
    Predicate<Precedent> sample = row -> row.sample().equals(asked.sampleType().id());
    Predicate<Precedent> purpose =
        row -> asked.downstream().stream().map(Use::id).anyMatch(row.purposes()::contains);
    Predicate<Precedent> amount =
        row -> row.amount().filter(found -> spans(found, asked.volumeMl())).isPresent();
    for (Predicate<Precedent> near : List.of(purpose.and(amount), purpose, row -> true)) {
      Optional<List<Method>> most = most(others.and(sample).and(near), situation);
      if (most.isPresent()) {
        return most;
      }
    }
    return Optional.empty();
  }

  private Optional<List<Method>> most(Predicate<Precedent> near, YardstickSituation situation) {
    Map<String, Double> byGroup = new TreeMap<>();
    Map<String, List<Method>> cores = new TreeMap<>();
    Map<String, Double> sums = new TreeMap<>();
    for (Precedent row : precedents.rows()) {
      Optional<List<Method>> core = row.methods().map(lexicon::core);
      if (near.test(row) && core.filter(situation.feasible()::contains).isPresent()) {
        String name = TrainWords.id(core.get());
        double weight = weights.getOrDefault(row.outcome(), 0.0);
        cores.put(name, core.get());
        byGroup.merge(name + " " + row.source().group(), weight, Math::max);
      }
    }
    byGroup.forEach(
        (key, weight) -> sums.merge(key.substring(0, key.indexOf(' ')), weight, Double::sum));
    return sums.entrySet().stream()
        .filter(sum -> sum.getValue() > 0)
        .max(
            Map.Entry.<String, Double>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(sum -> cores.getOrDefault(sum.getKey(), List.of()));
  }

  /** Returns whether a volume lies in the decades of an amount. */
  private static boolean spans(PrecedentAmount amount, double volumeMl) {
    return amount.unit().equals("mL")
        && decade(amount.low()) <= decade(volumeMl)
        && decade(volumeMl) <= decade(amount.high());
  }

  private static double decade(double volumeMl) {
    return StrictMath.ceil(StrictMath.log10(volumeMl));
  }

  @Override
  public boolean masked() {
    return true;
  }
}
