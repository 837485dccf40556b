package evisor.model;

import java.util.Set;

/**
 * What the knowledge base says of a sample.
 *
 * @param traits what makes it hard or special
 * @param contaminants what is in it beside vesicles, in amounts that matter
 * @param kin samples like it, from which experience carries over in part
 */
public record Matrix(Set<Trait> traits, Set<Contaminant> contaminants, Set<SampleType> kin) {

  /** A sample of which nothing is known yet. */
  public static final Matrix UNKNOWN = new Matrix(Set.of(), Set.of(), Set.of());
}
