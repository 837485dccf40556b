package evisor.robustness;

import evisor.advice.Advisor;
import evisor.advice.AssessedTrain;
import evisor.advice.Moves;
import evisor.advice.Recommendation;
import evisor.advice.Scoring;
import evisor.model.Effect;
import evisor.model.Request;
import evisor.model.Train;
import evisor.process.FigureSource;
import evisor.process.ProcessModel;
import evisor.rules.text.Rule;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * All trains that may come first, worked out, judged and scored anew in every draw. The draws are
 * shared out among threads, and what comes out does not depend on how many.
 */
final class DrawRun {

  /**
   * Points by which a train may pass what it attains at best: a volume that is drawn smaller on the
   * way lets a spin pellet a little more than planned.
   */
  private static final double SLACK = 1;

  private final int draws;
  private final Request request;
  private final ProcessModel process;
  private final Scoring scoring;
  private final Figures figures;
  private final Weights weights;
  private final FigureRules rules;
  private final List<Candidate> candidates = new ArrayList<>();

  DrawRun(Advisor advisor, Recommendation answer, int draws, RandomStream chance) {
    this.draws = draws;
    this.request = answer.request();
    this.process = advisor.process();
    this.scoring =
        new Scoring(request, advisor.knowledge().ranking(), new Wording(advisor.knowledge()));
    this.figures = new Figures(advisor.knowledge(), chance);
    this.weights =
        new Weights(scoring.weights(), advisor.knowledge().ranking().weightSpread(), draws, chance);
    this.rules = FigureRules.of(advisor.rules(), request);
    Set<String> ids = rules.ids();
    Moves none = scoring.moves();
    for (AssessedTrain assessed : inOrder(answer)) {
      if (Candidate.maybeFeasible(assessed, ids)) {
        candidates.add(Candidate.of(assessed, none, ids));
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

  List<Candidate> candidates() {
    return candidates;
  }

  FigureRules rules() {
    return rules;
  }

  Weights weights() {
    return weights;
  }

  /** Returns what came of the draws. */
  Outcomes run() {
    Outcomes outcomes = new Outcomes(draws, candidates.size(), rules.size());
    note(candidates.get(0));
    IntStream.range(0, draws).parallel().forEach(draw -> work(draw, 0, outcomes));
    int[] contenders = contenders(outcomes);
    for (int contender : contenders) {
      note(candidates.get(contender));
    }
    IntStream.range(0, draws)
        .parallel()
        .forEach(
            draw -> {
              for (int contender : contenders) {
                work(draw, contender, outcomes);
              }
            });
    outcomes.settle();
    return outcomes;
  }

  /** Notes the figures of a candidate, so that the threads that draw them only read. */
  private void note(Candidate candidate) {
    process.run(request, candidate.plan(), figures.noting(candidate.figures()));
  }

  /**
   * Returns the candidates beside the first that could pass it in some draw if all their figures
   * were at their best; what becomes of the others changes nothing.
   */
  private int[] contenders(Outcomes outcomes) {
    List<Integer> found = new ArrayList<>();
    for (int i = 1; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      Moves moves = candidate.fixed().copy();
      for (int r = 0; r < rules.size(); r++) {
        if (rules.rule(r).verb().effect() == Effect.FOR) {
          moves.hear(rules.rule(r));
        }
      }
      double[] best = scoring.atBest(candidate.train(), moves);
      for (int draw = 0; draw < outcomes.draws(); draw++) {
        double most = Scoring.score(weights.of(draw), best);
        if (most + SLACK >= outcomes.score(draw, 0)) {
          found.add(i);
          break;
        }
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private void work(int number, int index, Outcomes outcomes) {
    Candidate candidate = candidates.get(index);
    Train train = train(candidate, number);
    Moves moves = candidate.fixed();
    if (rules.size() > 0) {
      moves = moves.copy();
      for (int r = 0; r < rules.size(); r++) {
        if (rules.plain(r).fits(request, train)) {
          Rule rule = rules.rule(r);
          outcomes.fired(number, index, r);
          moves.hear(rule);
          if (rule.verb().effect() == Effect.EXCLUDE) {
            outcomes.exclude(number, index);
          }
        }
      }
    }
    outcomes.score(
        number, index, Scoring.score(weights.of(number), scoring.attained(train, moves)));
  }

  /** Returns a train as it is worked out in a draw. */
  Train train(Candidate candidate, int number) {
    FigureSource draw = figures.draw(number);
    return candidate.train().with(process.run(request, candidate.plan(), draw));
  }
}
