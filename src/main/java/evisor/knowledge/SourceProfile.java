package evisor.knowledge;

import evisor.model.Figure;
import java.util.Optional;

/**
 * What is known of one source of mesenchymal stem cells.
 *
 * @param label its name in a sentence
 * @param particlesPerMl particles per mL of conditioned medium, where there is a figure
 */
public record SourceProfile(String label, Optional<Figure> particlesPerMl) {}
