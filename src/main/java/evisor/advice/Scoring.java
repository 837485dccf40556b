package evisor.advice;

import evisor.advice.CriterionScore.Argument;
import evisor.knowledge.RankingParameters;
import evisor.model.Criterion;
import evisor.model.Effect;
import evisor.model.Gmp;
import evisor.model.Range;
import evisor.model.Request;
import evisor.model.Train;
import evisor.rules.Finding;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Scores trains: the weighted sum of attainments, 0 to 100. Of several arguments on one criterion
 * only the strongest each way moves the attainment. Any number of threads may ask it at once.
 */
public final class Scoring {

  private static final Criterion[] CRITERIA = Criterion.values();

  private final RankingParameters parameters;
  private final Attainments attainments;
  private final double[] weights;

  /**
   * Takes what trains are scored by.
   *
   * @param request the request in its context
   * @param parameters weights, steps and curves
   * @param wording puts into words what an attainment was computed from
   */
  public Scoring(Request request, RankingParameters parameters, Wording wording) {
    this.parameters = parameters;
    this.attainments = new Attainments(request, parameters, wording);
    this.weights = weights(request, parameters);
  }

  /** A train with its score, before ranks are given. */
  record Scored(
      Train train,
      double score,
      Range range,
      List<CriterionScore> criteria,
      List<Finding> findings) {}

  /** Returns the weight of each criterion, in their order; they sum to 1. */
  public double[] weights() {
    return weights.clone();
  }

  /** Returns the moves of no argument, to be added to. */
  public Moves moves() {
    return Moves.none(parameters);
  }

  /**
   * Returns how far a train meets the need of each criterion, in their order, arguments included.
   */
  public double[] attained(Train train, Moves moves) {
    double[] attained = new double[CRITERIA.length];
    for (int i = 0; i < attained.length; i++) {
      attained[i] = moves.moved(CRITERIA[i], attainments.of(CRITERIA[i], train).value());
    }
    return attained;
  }

  /**
   * Returns what no draw of a train's figures attains more than: purity and particles at the upper
   * bound of their figures, and what hangs on volumes too as if it were met.
   *
   * @param train the train with the whole ranges of its figures
   * @param moves the arguments that move it most
   */
  public double[] atBest(Train train, Moves moves) {
    double[] attained = new double[CRITERIA.length];
    for (int i = 0; i < attained.length; i++) {
      double most =
          switch (CRITERIA[i]) {
            case TIME, THROUGHPUT, HANDS_ON, COST -> 1;
            default -> attainments.of(CRITERIA[i], train).range().high();
          };
      attained[i] = moves.moved(CRITERIA[i], most);
    }
    return attained;
  }

  /**
   * Returns the score, 0 to 100.
   *
   * @param weights the weight of each criterion, in their order; they sum to 1
   * @param attained how far the need of each is met
   */
  public static double score(double[] weights, double[] attained) {
    double score = 0;
    for (int i = 0; i < weights.length; i++) {
      score += weights[i] * attained[i];
    }
    return 100 * score;
  }

  /**
   * Returns the score of a train with how it came about.
   *
   * @param train the train
   * @param findings the findings about it, of each effect the strongest first
   */
  Scored score(Train train, List<Finding> findings) {
    Moves moves = moves();
    for (Finding finding : findings) {
      moves.hear(finding.rule());
    }
    Map<Criterion, List<Finding>> heard = byCriterion(findings);
    List<CriterionScore> criteria = new ArrayList<>();
    double[] value = new double[CRITERIA.length];
    double[] low = new double[CRITERIA.length];
    double[] high = new double[CRITERIA.length];
    for (int i = 0; i < CRITERIA.length; i++) {
      Criterion criterion = CRITERIA[i];
      Attainment computed = attainments.of(criterion, train);
      value[i] = moves.moved(criterion, computed.value());
      low[i] = moves.moved(criterion, computed.range().low());
      high[i] = moves.moved(criterion, computed.range().high());
      criteria.add(
          new CriterionScore(
              criterion,
              weights[i],
              computed.value(),
              value[i],
              new Range(low[i], high[i]),
              computed.from(),
              arguments(heard.getOrDefault(criterion, List.of()), moves)));
    }
    return new Scored(
        train,
        score(weights, value),
        new Range(score(weights, low), score(weights, high)),
        List.copyOf(criteria),
        findings);
  }

  private static Map<Criterion, List<Finding>> byCriterion(List<Finding> findings) {
    Map<Criterion, List<Finding>> heard = new EnumMap<>(Criterion.class);
    for (Finding finding : findings) {
      if (finding.effect() == Effect.FOR || finding.effect() == Effect.AGAINST) {
        heard
            .computeIfAbsent(finding.rule().criterion(), criterion -> new ArrayList<>())
            .add(finding);
      }
    }
    return heard;
  }

  private static List<Argument> arguments(List<Finding> heard, Moves moves) {
    if (heard.isEmpty()) {
      return List.of();
    }
    List<Argument> arguments = new ArrayList<>(heard.size());
    add(Effect.FOR, heard, moves, arguments);
    add(Effect.AGAINST, heard, moves, arguments);
    return List.copyOf(arguments);
  }

  private static void add(Effect way, List<Finding> heard, Moves moves, List<Argument> arguments) {
    boolean strongest = true;
    for (Finding finding : heard) {
      if (finding.effect() == way) {
        double step = moves.step(finding.rule().strength());
        arguments.add(new Argument(finding, way == Effect.FOR ? step : -step, strongest));
        strongest = false;
      }
    }
  }

  private static double[] weights(Request request, RankingParameters parameters) {
    Map<Criterion, Double> raw =
        Objects.requireNonNull(parameters.weights().get(request.priority()));
    double[] weights = new double[CRITERIA.length];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = raw.getOrDefault(CRITERIA[i], 0.0);
      if (CRITERIA[i] == Criterion.GMP) {
        weights[i] *= gmpFactor(request.gmp(), parameters);
      }
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return weights;
  }

  private static double gmpFactor(Gmp gmp, RankingParameters parameters) {
    return Objects.requireNonNull(parameters.gmpWeight().get(gmp.id()));
  }
}
