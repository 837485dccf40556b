package evisor.validation;

import evisor.advice.Advisor;
import evisor.advice.Recommendation;
import evisor.cases.Case;
import evisor.files.FaultyFilesException;
import evisor.knowledge.Knowledge;
import evisor.model.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * How the rules fare with published cases, with everything known and with what a case's own group
 * has done masked, and how yardsticks do.
 *
 * @param situations the cases with their groups
 * @param unmasked the rules with everything that is known
 * @param masked the rules without the own work of each case's group
 * @param yardsticks the scores of yardsticks, and whether each is to be held against the masked
 *     rules
 */
public record Validation(
    List<YardstickSituation> situations,
    ModelScore unmasked,
    ModelScore masked,
    List<YardstickScore> yardsticks) {

  /** The score of a yardstick, and whether it knows nothing of a case's own group. */
  record YardstickScore(ModelScore score, boolean masked) {}

  /**
   * Scores cases that say which trains their source would accept; others are passed over.
   *
   * @param advisors who answers, masked and unmasked
   * @param yardsticks files of yardsticks by name
   * @param shown their folder as messages name it, ending in a slash
   * @throws FaultyFilesException with every fault of the yardsticks
   */
  public static Validation of(
      List<Case> cases, MaskedAdvisors advisors, SortedMap<String, byte[]> yardsticks, String shown)
      throws FaultyFilesException {
    Knowledge knowledge = advisors.unmasked().knowledge();
    List<Yardstick> read =
        YardsticksReader.read(yardsticks, shown, knowledge.lexicon(), knowledge.precedents());
    List<Case> published =
        cases.stream().filter(one -> !one.expect().recommended().isEmpty()).toList();
    List<Answered> answered =
        published.parallelStream().map(one -> answered(one, advisors)).toList();
    List<YardstickSituation> situations = answered.stream().map(Answered::situation).toList();
    List<YardstickScore> scores = new ArrayList<>();
    for (Yardstick yardstick : read) {
      List<Optional<List<Method>>> answers = situations.stream().map(yardstick::answer).toList();
      scores.add(
          new YardstickScore(
              ModelScore.of(yardstick.id(), yardstick.title(), situations, answers),
              yardstick.masked()));
    }
    return new Validation(
        situations,
        score("unmasked", "these rules, everything known", answered, Answered::unmasked),
        score("masked", "these rules, own group masked", answered, Answered::masked),
        List.copyOf(scores));
  }

  private record Answered(
      YardstickSituation situation,
      Optional<List<Method>> unmasked,
      Optional<List<Method>> masked) {}

  private static Answered answered(Case tested, MaskedAdvisors advisors) {
    Knowledge knowledge = advisors.unmasked().knowledge();
    OwnWork own = OwnWork.of(tested, knowledge.precedents(), knowledge.claims().values());
    Recommendation whole = advisors.unmasked().recommend(tested.request());
    Set<List<Method>> feasible = new LinkedHashSet<>();
    whole.ranking().forEach(option -> feasible.add(option.train().core()));
    Advisor masked = advisors.without(own.claims(), own.rows());
    return new Answered(
        new YardstickSituation(tested, whole.request(), own, feasible),
        whole.leader(),
        masked == advisors.unmasked() ? whole.leader() : masked.leader(tested.request()));
  }

  private static ModelScore score(
      String id,
      String title,
      List<Answered> answered,
      Function<Answered, Optional<List<Method>>> answer) {
    return ModelScore.of(
        id,
        title,
        answered.stream().map(Answered::situation).toList(),
        answered.stream().map(answer).toList());
  }

  /** Returns how many research groups the cases come from. */
  int groups() {
    return (int) situations.stream().map(one -> one.own().group()).distinct().count();
  }
}
