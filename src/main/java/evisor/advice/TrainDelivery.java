package evisor.advice;

import evisor.knowledge.Knowledge;
import evisor.model.Figure;
import evisor.model.Outcome;
import evisor.model.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a train delivers; empty where a figure that it follows from is not known.
 *
 * @param particles particles from all samples that are processed together
 * @param perMl particles per mL of what one sample ends in
 * @param doses doses in all of them, by the route of the request
 * @param ofNeed particles of one sample as a share of those that are needed from it; 1 meets the
 *     need
 */
public record TrainDelivery(
    Optional<Figure> particles,
    Optional<Figure> perMl,
    Optional<Figure> doses,
    Optional<Figure> ofNeed) {

  /** Nothing is known. */
  public static final TrainDelivery UNKNOWN =
      new TrainDelivery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Returns what a train delivers for a request, whether it is excluded or not. */
  public static TrainDelivery of(Outcome outcome, Request request, Knowledge knowledge) {
    return new TrainDeliveries(request, knowledge).of(outcome);
  }

  /** Returns the figures that are known, in the order of the components. */
  public List<Figure> figures() {
    List<Figure> known = new ArrayList<>(4);
    particles.ifPresent(known::add);
    perMl.ifPresent(known::add);
    doses.ifPresent(known::add);
    ofNeed.ifPresent(known::add);
    return List.copyOf(known);
  }
}
