package evisor.model;

import java.util.Optional;

/**
 * The work and money that a train takes, for all samples that are processed together.
 *
 * @param handsOnHours hours that somebody works on it, waiting left out; empty where that is not
 *     known for every step of the core
 * @param costEur consumables and that work, in euro, likewise
 */
public record Effort(Optional<Figure> handsOnHours, Optional<Figure> costEur) {

  /** Nothing is known. */
  public static final Effort UNKNOWN = new Effort(Optional.empty(), Optional.empty());
}
