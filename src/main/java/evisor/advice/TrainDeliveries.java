package evisor.advice;

import evisor.knowledge.Knowledge;
import evisor.knowledge.SampleProfile;
import evisor.knowledge.SourceProfile;
import evisor.model.Figure;
import evisor.model.MscSource;
import evisor.model.Outcome;
import evisor.model.Range;
import evisor.model.Request;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Works out what trains deliver for one request: particles in the starting material times the
 * fraction recovered. Where the material was not counted, published counts of its source or sample
 * stand in.
 */
final class TrainDeliveries {

  private final Request request;
  private final Optional<Figure> perMl;
  private final Optional<Figure> dose;

  TrainDeliveries(Request request, Knowledge knowledge) {
    this.request = request;
    this.perMl = perMl(request, knowledge);
    this.dose = Optional.ofNullable(knowledge.doses().get(request.route()));
  }

  TrainDelivery of(Outcome outcome) {
    Optional<Figure> one = Optional.empty();
    if (perMl.isPresent() && outcome.recovery().isPresent()) {
      Figure recovery = outcome.recovery().get();
      Range range = perMl.get().range().times(recovery.range());
      one = Optional.of(resting(times(range, request.volumeMl()), perMl.get(), recovery));
    }
    Optional<Figure> all = one.map(figure -> scaled(figure, request.samplesTogether()));
    return new TrainDelivery(
        all,
        one.map(figure -> scaled(figure, 1 / outcome.finalVolumeMl())),
        all.flatMap(figure -> dose.map(each -> ratio(figure, each))),
        request.particlesNeeded()
            ? one.map(figure -> scaled(figure, 1 / request.particlesNeed()))
            : Optional.empty());
  }

  private static Figure ratio(Figure amount, Figure each) {
    Range range =
        new Range(
            amount.range().low() / each.range().high(), amount.range().high() / each.range().low());
    return resting(range, amount, each);
  }

  private static Figure scaled(Figure figure, double factor) {
    return new Figure(times(figure.range(), factor), figure.claims(), figure.assumption());
  }

  private static Range times(Range range, double factor) {
    return new Range(range.low() * factor, range.high() * factor);
  }

  private static Figure resting(Range range, Figure one, Figure other) {
    TreeSet<String> claims = new TreeSet<>(one.claims());
    claims.addAll(other.claims());
    return new Figure(
        range, List.copyOf(claims), one.evidenced() ? other.assumption() : one.assumption());
  }

  private static Optional<Figure> perMl(Request request, Knowledge knowledge) {
    if (request.particlesKnown()) {
      return Optional.of(
          new Figure(Range.of(request.sample().particlesPerMl().getAsDouble()), List.of(), ""));
    }
    if (request.mscSource() != MscSource.UNSTATED) {
      return Optional.ofNullable(knowledge.sources().get(request.mscSource()))
          .flatMap(SourceProfile::particlesPerMl);
    }
    return Optional.ofNullable(knowledge.samples().get(request.sampleType()))
        .flatMap(SampleProfile::particlesPerMl);
  }
}
