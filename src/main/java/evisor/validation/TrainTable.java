package evisor.validation;

import evisor.model.Gmp;
import evisor.model.Method;
import evisor.model.Priority;
import evisor.model.Purity;
import evisor.model.Request;
import evisor.model.SampleType;
import evisor.model.Target;
import evisor.model.Use;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A list of situations with trains in order: of the first that fits, the first that is feasible.
 */
record TrainTable(String id, String title, List<Row> rows) implements Yardstick {

  /**
   * One situation; an empty set asks nothing.
   *
   * @param aboveMl volume of one sample in mL that is exceeded
   * @param upToMl volume of one sample in mL that is not exceeded
   * @param leastPerDay samples a day that are reached
   * @param uses at least one of them is wanted
   * @param without none of these uses is wanted
   * @param trains cores in order
   */
  record Row(
      Set<SampleType> samples,
      double aboveMl,
      double upToMl,
      double leastPerDay,
      Set<Purity> purity,
      Set<Gmp> gmp,
      Set<Target> target,
      Set<Priority> priority,
      Set<Use> uses,
      Set<Use> without,
      List<List<Method>> trains) {

    boolean fits(Request asked) {
      return isOneOf(samples, asked.sampleType())
          && asked.volumeMl() > aboveMl
          && asked.volumeMl() <= upToMl
          && asked.samplesPerDay() >= leastPerDay
          && isOneOf(purity, asked.purity())
          && isOneOf(gmp, asked.gmp())
          && isOneOf(target, asked.target())
          && isOneOf(priority, asked.priority())
          && (uses.isEmpty() || !Collections.disjoint(uses, asked.downstream()))
          && Collections.disjoint(without, asked.downstream());
    }

    private static <E> boolean isOneOf(Set<E> wanted, E asked) {
      return wanted.isEmpty() || wanted.contains(asked);
    }
  }

  @Override
  public Optional<List<Method>> answer(YardstickSituation situation) {
    Request asked = situation.request();
    for (Row row : rows) {
      Optional<List<Method>> first =
          row.fits(asked) ? situation.first(row.trains()) : Optional.empty();
      if (first.isPresent()) {
        return first;
      }
    }
    return Optional.empty();
  }

  @Override
  public boolean masked() {
    return true;
  }
}
