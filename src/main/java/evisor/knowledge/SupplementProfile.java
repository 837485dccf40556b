package evisor.knowledge;

import evisor.model.Contaminant;
import evisor.model.Supplement;
import evisor.model.Trait;
import java.util.List;
import java.util.Set;

/**
 * What a supplement brings into a conditioned medium, beside what every conditioned medium
 * contains.
 *
 * @param supplement the supplement
 * @param traits traits that it adds to the sample's
 * @param contaminants contaminants that it adds to the sample's
 * @param claims claims that say so; none where it is assumed
 * @param assumption why it is assumed; empty where claims say it
 */
public record SupplementProfile(
    Supplement supplement,
    Set<Trait> traits,
    Set<Contaminant> contaminants,
    List<String> claims,
    String assumption) {}
