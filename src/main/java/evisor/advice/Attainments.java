package evisor.advice;

import evisor.knowledge.RankingParameters;
import evisor.model.Contaminant;
import evisor.model.Criterion;
import evisor.model.Figure;
import evisor.model.Outcome;
import evisor.model.Quantity;
import evisor.model.Range;
import evisor.model.Request;
import evisor.model.Train;
import evisor.text.Phrase;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Computes how far a train meets each need of a request. A need is a threshold: what is met earns
 * 1, surplus earns nothing, a shortfall lowers the attainment in proportion. A figure that is
 * missing is not credited, and leaves the whole range open.
 */
final class Attainments {

  private final Request request;
  private final RankingParameters parameters;
  private final Wording wording;

  Attainments(Request request, RankingParameters parameters, Wording wording) {
    this.request = request;
    this.parameters = parameters;
    this.wording = wording;
  }

  Attainment of(Criterion criterion, Train train) {
    return switch (criterion) {
      case PURITY -> purity(train.outcome());
      case PARTICLES -> particles(train.outcome());
      case TIME -> time(train.outcome());
      case HANDS_ON -> handsOn(train.outcome());
      case SIMPLICITY -> simplicity(train);
      case THROUGHPUT, COST, GMP, INTEGRITY ->
          Attainment.exactly(parameters.start(), () -> "arguments alone");
    };
  }

  private Attainment purity(Outcome outcome) {
    double need = Objects.requireNonNull(parameters.purityNeed().get(request.purity()));
    double low = 0;
    double value = 0;
    double high = 0;
    int count = 0;
    for (Contaminant contaminant : request.purityAgainst()) {
      if (!request.has(contaminant)) {
        continue;
      }
      count++;
      Figure removed = outcome.removed().get(contaminant);
      if (removed == null) {
        high += 1;
      } else {
        double least = Attainment.clip(logReduction(removed.range().low()) / need);
        double most = Attainment.clip(logReduction(removed.range().high()) / need);
        low += least;
        high += most;
        value += (least + most) / 2;
      }
    }
    if (count == 0) {
      return Attainment.exactly(1, () -> "nothing of what must be gone is in the sample");
    }
    return Attainment.within(
        low / count, value / count, high / count, () -> removedInWords(outcome, need));
  }

  private String removedInWords(Outcome outcome, double need) {
    List<String> parts = new ArrayList<>();
    for (Contaminant contaminant : request.purityAgainst()) {
      if (request.has(contaminant)) {
        Figure removed = outcome.removed().get(contaminant);
        parts.add(
            Phrase.of(
                "%s removed: %s",
                wording.term(contaminant),
                removed == null
                    ? "no figure"
                    : range(removed.range(), Quantity.FRACTION)
                        + (removed.evidenced() ? "" : " (assumed)")));
      }
    }
    return Phrase.of(
        "%s; needed: %s",
        String.join("; ", parts), shown(1 - StrictMath.pow(10, -need), Quantity.FRACTION));
  }

  /**
   * Returns the orders of magnitude by which a contaminant falls, for the fraction removed; at most
   * 6.
   */
  private static double logReduction(double removed) {
    return removed >= 1 ? 6 : Math.min(6, -StrictMath.log10(1 - removed));
  }

  private Attainment particles(Outcome outcome) {
    Optional<Figure> recovery = outcome.recovery();
    if (recovery.isEmpty()) {
      return Attainment.within(0, 0, 1, () -> "no figure of recovery");
    }
    double need = recoveryNeeded();
    Range range = recovery.get().range();
    return Attainment.within(
        range.low() / need,
        range.middle() / need,
        range.high() / need,
        () ->
            Phrase.of(
                "recovery %s%s; needed: %s",
                range(range, Quantity.FRACTION),
                recovery.get().evidenced() ? "" : " (assumed)",
                shown(need, Quantity.FRACTION)));
  }

  /**
   * Returns the fraction to be recovered: by count where both counts are known, else by priority.
   */
  private double recoveryNeeded() {
    if (request.particlesNeeded() && request.particlesKnown()) {
      double there = request.sample().particlesPerMl().getAsDouble() * request.volumeMl();
      return request.particlesNeed() / there;
    }
    return Objects.requireNonNull(parameters.recoveryNeed().get(request.priority()));
  }

  private Attainment time(Outcome outcome) {
    double comfortable =
        request
            .timeLimit()
            .orElse(Objects.requireNonNull(parameters.comfortableHours().get(request.priority())));
    return Attainment.within(
        comfortable / outcome.hours().high(),
        comfortable / outcome.plannedHours(),
        comfortable / outcome.hours().low(),
        () ->
            Phrase.of(
                "%s to plan; %s%s",
                shown(outcome.plannedHours(), Quantity.HOURS),
                request.timeLimit().isPresent() ? "limit: " : "comfortable: ",
                shown(comfortable, Quantity.HOURS)));
  }

  private Attainment handsOn(Outcome outcome) {
    return Attainment.exactly(
        parameters.comfortableRuns() / Math.max(1, outcome.runs()),
        () ->
            Phrase.of(
                "%s runs of devices; comfortable: %s",
                outcome.runs(), shown(parameters.comfortableRuns(), Quantity.COUNT)));
  }

  private Attainment simplicity(Train train) {
    return Attainment.exactly(
        1 - parameters.methodShare() * (train.length() - 1),
        () -> Phrase.counted(train.length(), "method"));
  }

  private String shown(double number, Quantity quantity) {
    return wording.value(number, Optional.of(quantity));
  }

  private String range(Range range, Quantity quantity) {
    return shown(range.low(), quantity) + " to " + shown(range.high(), quantity);
  }
}
