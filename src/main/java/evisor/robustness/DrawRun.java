package evisor.robustness;

import evisor.advice.AbandonedWork;
import evisor.advice.Advisor;
import evisor.advice.AssessedTrain;
import evisor.advice.Recommendation;
import evisor.decision.Decision;
import evisor.decision.TrainStanding;
import evisor.model.Effect;
import evisor.model.PredictedTrain;
import evisor.model.Request;
import evisor.process.FigureSource;
import evisor.process.ProcessModel;
import evisor.rules.Finding;
import evisor.rules.RuleBase;
import evisor.rules.text.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * All trains that may come first, worked out, judged and ordered anew in every draw. The draws are
 * shared out among threads, and what comes out does not depend on how many.
 */
final class DrawRun {

  /** A train that so many draws exclude is taken to be excluded in all. */
  private static final int PROBE = 20;

  private final int draws;
  private final Request request;
  private final ProcessModel process;
  private final RuleBase base;
  private final Decision decision;
  private final DrawnFigures figures;
  private final FigureRules rules;
  private final List<DrawnCandidate> candidates = new ArrayList<>();

  DrawRun(Advisor advisor, Recommendation answer, int draws, RandomStream chance) {
    this.draws = draws;
    this.request = answer.request();
    this.process = advisor.process();
    this.base = advisor.rules();
    this.decision = answer.decision();
    this.figures = new DrawnFigures(advisor.knowledge(), chance);
    this.rules = FigureRules.of(base, request);
    Set<String> ids = rules.ids();
    for (AssessedTrain assessed : inOrder(answer)) {
      if (DrawnCandidate.maybeFeasible(assessed, ids)) {
        candidates.add(DrawnCandidate.of(assessed, decision.practice(assessed.train()), ids));
      }
    }
  }

  /** Returns the trains as ranked, then those that are excluded. */
  private static List<AssessedTrain> inOrder(Recommendation answer) {
    List<AssessedTrain> ordered = new ArrayList<>();
    answer
        .ranking()
        .forEach(
            option ->
                answer.assessed().stream()
                    .filter(assessed -> assessed.train() == option.train())
                    .forEach(ordered::add));
    answer.assessed().stream().filter(AssessedTrain::excluded).forEach(ordered::add);
    return ordered;
  }

  List<DrawnCandidate> candidates() {
    return candidates;
  }

  FigureRules rules() {
    return rules;
  }

  /** Returns what came of the draws. */
  DrawnOutcomes run() {
    DrawnOutcomes outcomes = new DrawnOutcomes(draws, candidates.size(), rules.size());
    note(candidates.get(0));
    IntStream.range(0, draws).parallel().forEach(draw -> work(draw, 0, outcomes));
    List<List<Integer>> most =
        candidates.stream().map(candidate -> BestPlaces.of(decision, candidate, rules)).toList();
    int[] contenders =
        IntStream.range(1, candidates.size())
            .filter(
                i ->
                    IntStream.range(0, draws).anyMatch(draw -> outcomes.mayPass(draw, most.get(i))))
            .filter(i -> everFeasible(i, outcomes))
            .toArray();
    IntStream.range(0, draws)
        .parallel()
        .forEach(
            draw -> {
              for (int contender : contenders) {
                // What cannot pass the best so far changes nothing.
                if (outcomes.mayPass(draw, most.get(contender))) {
                  work(draw, contender, outcomes);
                }
              }
            });
    outcomes.settle();
    return outcomes;
  }

  /**
   * Notes the figures of a contender, and returns whether it is feasible in one of the first draws:
   * one that is excluded in each of them would hardly ever come first.
   */
  private boolean everFeasible(int index, DrawnOutcomes outcomes) {
    note(candidates.get(index));
    for (int draw = 0; draw < Math.min(draws, PROBE); draw++) {
      work(draw, index, outcomes);
      if (outcomes.feasible(draw, index)) {
        return true;
      }
    }
    return false;
  }

  /** Notes the figures of a candidate, so that the threads that draw them only read. */
  private void note(DrawnCandidate candidate) {
    process.run(request, candidate.plan(), figures.noting(candidate.figures())).balance();
  }

  private void work(int number, int index, DrawnOutcomes outcomes) {
    AbandonedWork.check();
    DrawnCandidate candidate = candidates.get(index);
    PredictedTrain train = train(candidate, number);
    List<Finding> findings = candidate.fixed();
    if (rules.size() > 0) {
      findings = new ArrayList<>(findings);
      for (int r = 0; r < rules.size(); r++) {
        if (rules.plain(r).fits(request, train)) {
          Rule rule = rules.rule(r);
          outcomes.fired(number, index, r);
          findings.add(base.finding(rule, request, Optional.of(train)));
          if (rule.verb().effect() == Effect.EXCLUDE) {
            outcomes.exclude(number, index);
          }
        }
      }
    }
    TrainStanding standing = decision.order().standing(train, findings, candidate.practice());
    outcomes.place(number, index, standing.places());
  }

  /** Returns a train as it is worked out in a draw. */
  PredictedTrain train(DrawnCandidate candidate, int number) {
    FigureSource draw = figures.draw(number);
    return candidate.train().with(process.run(request, candidate.plan(), draw));
  }
}
