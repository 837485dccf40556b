package evisor.knowledge;

import evisor.model.Figure;
import evisor.model.Target;

/**
 * What is known of the vesicles that are wanted.
 *
 * @param target which vesicles
 * @param densityGPerCm3 their density in g/cm³
 * @param smallerNm diameters in nm of a population of rather small ones, evenly spread over the
 *     range
 * @param largerNm the same of a population of rather large ones
 */
public record VesicleProfile(
    Target target, Figure densityGPerCm3, Figure smallerNm, Figure largerNm) {}
