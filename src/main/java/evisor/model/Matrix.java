package evisor.model;

import java.util.Optional;
import java.util.Set;

/**
 * What the knowledge base says of a sample.
 *
 * @param traits what makes it hard or special
 * @param contaminants what is in it beside vesicles, in amounts that matter
 * @param matter what it is made of
 * @param usual how much of it one sample usually is; empty where nothing is said
 * @param mlPerGram mL that one gram makes once it is homogenised; 1 for what is not weighed
 * @param kin samples like it, from which experience carries over in part
 */
public record Matrix(
    Set<Trait> traits,
    Set<Contaminant> contaminants,
    Matter matter,
    Optional<SampleAmount> usual,
    double mlPerGram,
    Set<SampleType> kin) {

  /** A sample of which nothing is known yet. */
  public static final Matrix UNKNOWN =
      new Matrix(Set.of(), Set.of(), Matter.CLEAR, Optional.empty(), 1, Set.of());
}
