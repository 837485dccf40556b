package evisor.diff;

import evisor.advice.NearbyLeaders;
import evisor.advice.Recommendation;
import evisor.advice.TurningReason;
import evisor.advice.TurningReason.Excluded;
import evisor.advice.TurningReason.Reason;
import evisor.cases.Case;
import evisor.cases.CaseResult;
import evisor.cases.CaseRunner;
import evisor.cases.ExpectationCheck;
import evisor.model.Method;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Runs the cases by both sides and finds those that come out otherwise. */
final class CaseChanges {

  private final CaseRunner old;
  private final CaseRunner now;
  private final CauseSearch causes;
  private final DifferenceReach reach;
  private final Wording wording;

  CaseChanges(
      ComparedRules before, ComparedRules after, CauseSearch causes, DifferenceReach reach) {
    NearbyLeaders leaders = new NearbyLeaders(before.advisor());
    NearbyLeaders leadersNow = new NearbyLeaders(after.advisor());
    this.old = CaseRunner.of(before.advisor()).keepingAnswers().leadBy(() -> leaders::of);
    this.now =
        CaseRunner.of(after.advisor())
            .keepingAnswers()
            .leadBy(() -> asked -> (reach.differs(asked) ? leadersNow : leaders).of(asked));
    this.causes = causes;
    this.reach = reach;
    this.wording = new Wording(after.knowledge());
  }

  /**
   * One case by both sides.
   *
   * @param touched whether the change may reach it
   * @param changed how it came out otherwise; empty where it did not
   */
  record Run(Case tested, boolean touched, Optional<ChangedCase> changed) {}

  /** Runs the cases on all processors; what comes out is in the order of the cases. */
  List<Run> run(List<Case> cases) {
    return cases.parallelStream().map(this::run).toList();
  }

  /** Returns the cases that came out otherwise, the weightiest change first. */
  static List<ChangedCase> changed(List<Run> runs) {
    return runs.stream()
        .flatMap(run -> run.changed().stream())
        .sorted(
            Comparator.comparing(
                    (ChangedCase changed) ->
                        changed.weight().map(Enum::ordinal).orElse(Integer.MAX_VALUE))
                .thenComparing(changed -> changed.newlyFails().isEmpty())
                .thenComparing(changed -> changed.tested().place().file()))
        .toList();
  }

  private Run run(Case tested) {
    if (!reach.touches(tested)) {
      return new Run(tested, false, Optional.empty());
    }
    if (!reach.differs(tested)) {
      return new Run(tested, true, Optional.empty());
    }
    CaseResult before = old.run(tested);
    Recommendation answer = before.answer().whole().orElseThrow();
    CaseResult after = now.run(tested);
    Recommendation answerNow = after.answer().whole().orElseThrow();
    AnswerGist gist = AnswerGist.of(answer);
    AnswerGist gistNow = AnswerGist.of(answerNow);
    List<AnswerDifference> differences = gist.to(gistNow);
    List<ExpectationCheck> fails = turned(before.checks(), after.checks(), false);
    List<ExpectationCheck> holds = turned(before.checks(), after.checks(), true);
    if (differences.isEmpty() && fails.isEmpty() && holds.isEmpty()) {
      return new Run(tested, true, Optional.empty());
    }
    Optional<ChangeCause> cause =
        differences.isEmpty()
            ? Optional.empty()
            : Optional.of(causes.of(tested.request(), gist, gistNow));
    List<String> reasons = gist.sameFirst(gistNow) ? List.of() : reasons(answer, answerNow);
    ChangedCase changed =
        new ChangedCase(
            tested, gist.leader(), gistNow.leader(), differences, cause, reasons, fails, holds);
    return new Run(tested, true, Optional.of(changed));
  }

  /** Returns the later checks that hold, or do not, where the earlier one was otherwise. */
  private static List<ExpectationCheck> turned(
      List<ExpectationCheck> before, List<ExpectationCheck> after, boolean held) {
    List<ExpectationCheck> turned = new ArrayList<>();
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      if (after.get(i).held() == held && before.get(i).held() != held) {
        turned.add(after.get(i));
      }
    }
    return List.copyOf(turned);
  }

  private List<String> reasons(Recommendation before, Recommendation after) {
    List<String> reasons = new ArrayList<>();
    leader(before)
        .filter(core -> !considered(core, after))
        .ifPresent(core -> reasons.add(wording.train(core) + " is no longer considered"));
    leader(after)
        .filter(core -> !considered(core, before))
        .ifPresent(core -> reasons.add(wording.train(core) + " is considered now"));
    if (reasons.isEmpty()) {
      for (Reason reason : TurningReason.between(before, after).reasons()) {
        reasons.add(words(reason));
      }
    }
    return List.copyOf(reasons);
  }

  private static Optional<List<Method>> leader(Recommendation answer) {
    return answer.recommended().map(option -> option.train().core());
  }

  private static boolean considered(List<Method> core, Recommendation answer) {
    return answer.assessed().stream().anyMatch(one -> one.train().core().equals(core));
  }

  private String words(Reason reason) {
    if (reason instanceof Excluded excluded) {
      return excluded.rule().id()
          + (excluded.second() ? " excludes " : " no longer excludes ")
          + wording.train(excluded.core());
    }
    return reason.why();
  }
}
