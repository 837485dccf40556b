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
import evisor.rules.Wording;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Scores trains: the weighted sum of attainments, 0 to 100. Of several arguments on one criterion
 * only the strongest each way moves the attainment.
 */
final class Scoring {

  private final RankingParameters parameters;
  private final Attainments attainments;
  private final Map<Criterion, Double> weights;

  Scoring(Request request, RankingParameters parameters, Wording wording) {
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

  /**
   * Returns the score of a train.
   *
   * @param train the train
   * @param findings the findings about it, of each effect the strongest first
   */
  Scored score(Train train, List<Finding> findings) {
    Map<Criterion, List<Finding>> heard = byCriterion(findings);
    List<CriterionScore> criteria = new ArrayList<>();
    double score = 0;
    double low = 0;
    double high = 0;
    for (Criterion criterion : Criterion.values()) {
      CriterionScore part = criterion(criterion, train, heard.getOrDefault(criterion, List.of()));
      criteria.add(part);
      score += part.weight() * part.attainment();
      low += part.weight() * part.attainmentRange().low();
      high += part.weight() * part.attainmentRange().high();
    }
    return new Scored(
        train, 100 * score, new Range(100 * low, 100 * high), List.copyOf(criteria), findings);
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

  private CriterionScore criterion(Criterion criterion, Train train, List<Finding> heard) {
    Attainment computed = attainments.of(criterion, train);
    List<Argument> arguments = arguments(heard);
    double raised = 0;
    double lowered = 0;
    for (Argument argument : arguments) {
      if (argument.counts()) {
        raised += Math.max(0, argument.step());
        lowered += Math.min(0, argument.step());
      }
    }
    return new CriterionScore(
        criterion,
        Objects.requireNonNull(weights.get(criterion)),
        computed.value(),
        moved(computed.value(), raised, lowered),
        new Range(
            moved(computed.range().low(), raised, lowered),
            moved(computed.range().high(), raised, lowered)),
        computed.from(),
        arguments);
  }

  /**
   * Returns an attainment moved by arguments: first up, at most to 1, for surplus earns nothing,
   * then down.
   */
  static double moved(double attainment, double raised, double lowered) {
    return Attainment.clip(Attainment.clip(attainment + raised) + lowered);
  }

  private List<Argument> arguments(List<Finding> heard) {
    if (heard.isEmpty()) {
      return List.of();
    }
    List<Argument> arguments = new ArrayList<>(heard.size());
    add(Effect.FOR, heard, arguments);
    add(Effect.AGAINST, heard, arguments);
    return List.copyOf(arguments);
  }

  private void add(Effect way, List<Finding> heard, List<Argument> arguments) {
    boolean strongest = true;
    for (Finding finding : heard) {
      if (finding.effect() == way) {
        double step = Objects.requireNonNull(parameters.steps().get(finding.rule().strength()));
        arguments.add(new Argument(finding, way == Effect.FOR ? step : -step, strongest));
        strongest = false;
      }
    }
  }

  private static Map<Criterion, Double> weights(Request request, RankingParameters parameters) {
    Map<Criterion, Double> raw =
        Objects.requireNonNull(parameters.weights().get(request.priority()));
    Map<Criterion, Double> weights = new EnumMap<>(Criterion.class);
    double sum = 0;
    for (Criterion criterion : Criterion.values()) {
      double weight = raw.getOrDefault(criterion, 0.0);
      if (criterion == Criterion.GMP) {
        weight *= gmpFactor(request.gmp(), parameters);
      }
      weights.put(criterion, weight);
      sum += weight;
    }
    double total = sum;
    weights.replaceAll((criterion, weight) -> weight / total);
    return weights;
  }

  private static double gmpFactor(Gmp gmp, RankingParameters parameters) {
    return Objects.requireNonNull(parameters.gmpWeight().get(gmp.id()));
  }
}
