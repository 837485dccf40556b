package evisor.mutation;

import evisor.advice.Advisor;
import evisor.advice.AssessedTrain;
import evisor.advice.Recommendation;
import evisor.advice.SettledAnswer;
import evisor.cases.Case;
import evisor.cases.CaseOutcome;
import evisor.cases.CaseResult;
import evisor.cases.CaseRunner;
import evisor.model.PredictedTrain;
import evisor.model.SampleType;
import evisor.mutation.Mutant.RuleChange;
import evisor.process.ProcessChange;
import evisor.process.ProcessModel;
import evisor.rules.RuleBase;
import evisor.rules.RuleSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * How cases come out by the rules as they are, and in which of them a mutant can be noticed.
 *
 * @param cases all cases in their order
 */
record OriginalRun(List<OriginalRun.Watched> cases) {

  /**
   * One case.
   *
   * @param tested the case
   * @param outcome how it comes out by the rules as they are
   * @param scope what it looks at
   * @param mutants the mutants of rules that it can notice, by their place among all
   * @param settled what its answer says
   */
  record Watched(
      Case tested, CaseOutcome outcome, CaseScope scope, BitSet mutants, SettledAnswer settled) {

    /** Returns whether it can notice that steps have other figures. */
    boolean canNotice(ProcessModel other, ProcessChange change) {
      return tested.expect().map().isPresent() || !settled.holdsBy(other, change);
    }

    /** Returns whether it can notice that trains are ordered by other numbers. */
    boolean canNotice(Advisor other) {
      return tested.expect().map().isPresent() || !settled.isOrderedBy(other);
    }

    /** Returns whether it can notice that a core is no longer shown for some samples. */
    boolean canNotice(Set<SampleType> samples) {
      return tested.expect().map().isPresent() || settled.isLike(samples);
    }
  }

  /** Runs all cases once. */
  static OriginalRun of(List<Case> cases, Advisor advisor, RuleSet rules, List<Mutant> mutants) {
    BitSet ofRules = new BitSet();
    List<MutantReach> reaches = new ArrayList<>();
    for (int i = 0; i < mutants.size(); i++) {
      if (mutants.get(i).change() instanceof RuleChange change) {
        ofRules.set(i);
        reaches.add(new MutantReach(mutants.get(i), change, rules));
      }
    }
    CaseRunner runner = CaseRunner.of(advisor).keepingAnswers();
    RuleBase onPredictions = rules.onPredictions().plain(advisor.knowledge());
    // Answers are large: each is looked at once, for all mutants, and let go.
    return new OriginalRun(
        cases.parallelStream()
            .map(
                tested -> {
                  CaseResult result = runner.run(tested);
                  Recommendation answer = result.answer().whole().orElseThrow();
                  CaseScope scope = CaseScope.of(tested, rules);
                  BitSet reached = reached(scope, answer, ofRules, reaches);
                  return new Watched(
                      tested,
                      result.outcome(),
                      scope,
                      reached,
                      SettledAnswer.of(answer, advisor, onPredictions, tested.expect()::seenOf));
                })
            .toList());
  }

  private static BitSet reached(
      CaseScope scope, Recommendation answer, BitSet ofRules, List<MutantReach> reaches) {
    List<PredictedTrain> trains = answer.assessed().stream().map(AssessedTrain::train).toList();
    BitSet reached = new BitSet();
    int next = 0;
    for (int i = ofRules.nextSetBit(0); i >= 0; i = ofRules.nextSetBit(i + 1)) {
      reached.set(i, reaches.get(next++).of(scope, answer.request(), trains));
    }
    return reached;
  }

  /** Returns the ids of the cases that fail by the rules as they are. */
  List<String> failing() {
    return cases.stream()
        .filter(one -> one.outcome().failure())
        .map(one -> one.tested().id())
        .toList();
  }

  /** Returns the cases that can notice a mutant of a rule, first those that name the rule. */
  List<Watched> reaching(int mutant, String rule) {
    List<Watched> naming = new ArrayList<>();
    List<Watched> others = new ArrayList<>();
    for (Watched one : cases) {
      if (one.mutants().get(mutant)) {
        (one.scope().rules().contains(rule) ? naming : others).add(one);
      }
    }
    naming.addAll(others);
    return naming;
  }

  /** Returns the cases that can notice a mutant of the knowledge base, likely ones first. */
  List<Watched> watching(MutantKind kind) {
    List<Watched> looking = new ArrayList<>();
    List<Watched> others = new ArrayList<>();
    for (Watched one : cases) {
      if (one.scope().canNotice(kind)) {
        (one.tested().expect().looksAtSteps() ? looking : others).add(one);
      }
    }
    looking.addAll(others);
    return looking;
  }
}
