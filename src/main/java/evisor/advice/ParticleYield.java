package evisor.advice;

import evisor.knowledge.Knowledge;
import evisor.knowledge.SampleProfile;
import evisor.knowledge.SourceProfile;
import evisor.model.Figure;
import evisor.model.MscSource;
import evisor.model.Outcome;
import evisor.model.Range;
import evisor.model.Request;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Particles that a train delivers from all samples processed together: particles in the starting
 * material times the fraction recovered. Where the material was not counted, published counts of
 * its source or sample stand in.
 */
final class ParticleYield {

  private ParticleYield() {}

  static Optional<Figure> of(Request request, Outcome outcome, Knowledge knowledge) {
    Optional<Figure> perMl = perMl(request, knowledge);
    if (perMl.isEmpty() || outcome.recovery().isEmpty()) {
      return Optional.empty();
    }
    Figure recovery = outcome.recovery().get();
    Figure count = perMl.get();
    Range particles =
        count.range().times(recovery.range()).times(Range.of(request.volumeTogetherMl()));
    return Optional.of(
        new Figure(
            particles,
            joined(count.claims(), recovery.claims()),
            Stream.of(count.assumption(), recovery.assumption())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("")));
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

  private static List<String> joined(Collection<String> first, Collection<String> second) {
    TreeSet<String> all = new TreeSet<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }
}
