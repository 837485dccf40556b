package evisor.knowledge;

import evisor.model.Figure;
import evisor.model.MscSource;
import java.util.List;
import java.util.Optional;

/**
 * What is known of one source of mesenchymal stem cells.
 *
 * @param source the source
 * @param label its name in a sentence
 * @param note what is particular about its vesicles, in one sentence
 * @param particlesPerMl particles per mL of conditioned medium, where there is a figure
 * @param claims claims that the note rests on; none where it is assumed
 * @param assumption why the note is assumed; empty where claims say it
 */
public record SourceProfile(
    MscSource source,
    String label,
    String note,
    Optional<Figure> particlesPerMl,
    List<String> claims,
    String assumption) {}
