package evisor.knowledge;

import evisor.model.Figure;
import evisor.model.MscSource;
import java.util.Optional;

/**
 * What is known of one source of mesenchymal stem cells.
 *
 * @param source the source
 * @param label its name in a sentence
 * @param note what is particular about its vesicles, in one sentence
 * @param particlesPerMl particles per mL of conditioned medium, where there is a figure
 */
public record SourceProfile(
    MscSource source, String label, String note, Optional<Figure> particlesPerMl) {}
