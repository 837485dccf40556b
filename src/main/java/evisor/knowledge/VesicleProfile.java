package evisor.knowledge;

import evisor.model.Figure;
import evisor.model.Target;

/**
 * What is known of the vesicles that are wanted.
 *
 * @param target which vesicles
 * @param densityGPerCm3 their density in g/cm³
 * @param narrowNm from which to which diameter in nm they are spread evenly by narrow accounts
 * @param wideNm the same by wide ones
 * @param wideShare the part of them that is spread as {@code wideNm} says, 0 to 1
 */
public record VesicleProfile(
    Target target, Figure densityGPerCm3, Figure narrowNm, Figure wideNm, Figure wideShare) {}
