package evisor.validation;

import evisor.cases.Case;
import evisor.model.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How one way of answering fares with all cases.
 *
 * @param id what it is, in a word
 * @param title what it is, in a few words
 * @param answers the core that it recommends for each case; empty where it has no answer
 * @param verdicts what each is worth
 */
record ModelScore(
    String id, String title, List<Optional<List<Method>>> answers, List<Verdict> verdicts) {

  /**
   * What one answer is worth.
   *
   * @param group whose case it is
   * @param accepted whether the source would accept it
   * @param backed whether the source itself backs it
   * @param unsuitable whether the case says that it must not come first
   */
  record Verdict(String group, boolean accepted, boolean backed, boolean unsuitable) {}

  /** A difference of two scores in cases, and its standard error. */
  record Difference(int cases, double error) {}

  static ModelScore of(
      String id,
      String title,
      List<YardstickSituation> situations,
      List<Optional<List<Method>>> answers) {
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < situations.size(); i++) {
      Case tested = situations.get(i).tested();
      List<Method> core = answers.get(i).orElse(List.of());
      verdicts.add(
          new Verdict(
              situations.get(i).own().group(),
              tested.expect().recommended().contains(core),
              tested.sourceSupported().contains(core),
              tested.expect().notRecommended().contains(core)));
    }
    return new ModelScore(id, title, List.copyOf(answers), List.copyOf(verdicts));
  }

  int accepted() {
    return (int) verdicts.stream().filter(Verdict::accepted).count();
  }

  int backed() {
    return (int) verdicts.stream().filter(Verdict::backed).count();
  }

  int unsuitable() {
    return (int) verdicts.stream().filter(Verdict::unsuitable).count();
  }

  /**
   * Returns by how many accepted cases this is ahead of another. The standard error takes the cases
   * of one research group together, which are not independent of one another: the sums of the
   * groups are what varies.
   */
  Difference ahead(ModelScore other) {
    Map<String, Integer> byGroup = new TreeMap<>();
    int sum = 0;
    for (int i = 0; i < verdicts.size(); i++) {
      int gained = count(verdicts.get(i)) - count(other.verdicts.get(i));
      byGroup.merge(verdicts.get(i).group(), gained, Integer::sum);
      sum += gained;
    }
    int groups = byGroup.size();
    double mean = (double) sum / Math.max(1, groups);
    double squares = 0;
    for (int gained : byGroup.values()) {
      squares += (gained - mean) * (gained - mean);
    }
    return new Difference(sum, groups < 2 ? 0 : StrictMath.sqrt(squares * groups / (groups - 1.0)));
  }

  private static int count(Verdict verdict) {
    return verdict.accepted() ? 1 : 0;
  }
}
