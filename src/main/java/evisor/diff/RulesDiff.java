package evisor.diff;

import evisor.cases.Case;
import java.util.List;
import java.util.Optional;

/**
 * What changes between two sets of rules.
 *
 * @param before how a person names the old side
 * @param after how a person names the new side
 * @param rules every rule that differs, by id
 * @param knowledge every entry of the knowledge base that differs, by file
 * @param cases how many cases were run
 * @param changed the cases that come out otherwise, the weightiest change first
 * @param survey what a sample of all requests says; empty where none was drawn
 */
public record RulesDiff(
    String before,
    String after,
    List<RuleChange> rules,
    List<KnowledgeChange> knowledge,
    int cases,
    List<ChangedCase> changed,
    Optional<SampleSurvey> survey) {

  /**
   * Compares two sides.
   *
   * @param cases cases to run by both
   * @param samples how many requests to draw; none where 0
   * @param seed what the draws follow from
   */
  public static RulesDiff between(
      ComparedRules before, ComparedRules after, List<Case> cases, int samples, long seed) {
    List<RuleChange> rules = RuleChanges.between(before.rules(), after.rules());
    List<KnowledgeChange> knowledge = KnowledgeChanges.between(before.folder(), after.folder());
    CauseSearch causes = new CauseSearch(before, after, rules, knowledge);
    if (!causes.any()) {
      return new RulesDiff(
          before.label(), after.label(), rules, knowledge, 0, List.of(), Optional.empty());
    }
    DifferenceReach reach = new DifferenceReach(before, after, rules, knowledge);
    List<CaseChanges.Run> runs = new CaseChanges(before, after, causes, reach).run(cases);
    return new RulesDiff(
        before.label(),
        after.label(),
        rules,
        knowledge,
        cases.size(),
        CaseChanges.changed(runs),
        samples == 0
            ? Optional.empty()
            : Optional.of(
                new SampleComparison(before, after, causes, reach, runs, seed).survey(samples)));
  }

  /** Returns whether anything differs that an answer can depend on, and not only words. */
  public boolean decides() {
    return knowledge.stream().anyMatch(KnowledgeChange::decides)
        || rules.stream().anyMatch(RuleChange::decides);
  }

  /** Returns whether any case, expectation or request of the sample comes out otherwise. */
  public boolean answersChange() {
    return !changed.isEmpty() || survey.filter(found -> found.any().count() > 0).isPresent();
  }

  /** Returns how many cases have an expectation that does not hold any more. */
  public int newlyFailing() {
    return (int) changed.stream().filter(one -> !one.newlyFails().isEmpty()).count();
  }
}
