package evisor.knowledge;

import evisor.model.Contaminant;
import evisor.model.Trait;
import java.util.Set;

/**
 * What a supplement brings into a conditioned medium, beside what every conditioned medium
 * contains.
 *
 * @param traits traits that it adds to the sample's
 * @param contaminants contaminants that it adds to the sample's
 */
public record SupplementProfile(Set<Trait> traits, Set<Contaminant> contaminants) {}
