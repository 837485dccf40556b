package evisor.advice;

import evisor.advice.Recommendation.Assumed;
import evisor.advice.Recommendation.Option;
import evisor.knowledge.Claim;
import evisor.knowledge.Knowledge;
import evisor.model.Basis;
import evisor.model.Figure;
import evisor.model.Parameter;
import evisor.model.Step;
import evisor.rules.Finding;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Counts how much of what is behind a train is assumed, and how much of its evidence was not
 * verified.
 */
final class AssumptionCount {

  private int figures;
  private int assumedFigures;
  private final Set<String> claims = new LinkedHashSet<>();

  private AssumptionCount() {}

  static Assumed of(Option option, List<Finding> alsoHeard, Knowledge knowledge) {
    AssumptionCount count = new AssumptionCount();
    option.train().outcome().steps().forEach(count::add);
    option.train().outcome().removed().values().forEach(count::add);
    int assumedRules = 0;
    for (Finding finding : alsoHeard) {
      assumedRules += finding.rule().basis() == Basis.ASSUMPTION ? 1 : 0;
      count.claims.addAll(finding.rule().evidence());
    }
    int unverified = 0;
    for (String id : count.claims) {
      Claim claim = knowledge.claims().get(id);
      unverified += claim != null && !claim.verified() ? 1 : 0;
    }
    return new Assumed(
        count.figures,
        count.assumedFigures,
        alsoHeard.size(),
        assumedRules,
        count.claims.size(),
        unverified);
  }

  private void add(Step step) {
    step.recovery().ifPresent(this::add);
    for (Parameter parameter : step.parameters()) {
      figures++;
      assumedFigures += parameter.basis() == Basis.ASSUMPTION ? 1 : 0;
      if (parameter.basis() == Basis.EVIDENCE) {
        claims.addAll(parameter.evidence());
      }
    }
  }

  private void add(Figure figure) {
    figures++;
    assumedFigures += figure.evidenced() ? 0 : 1;
    claims.addAll(figure.claims());
  }
}
