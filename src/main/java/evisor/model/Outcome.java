package evisor.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the process model predicts of a train, for all samples that are processed together.
 *
 * @param steps every step in order
 * @param handling how the train is worked
 * @param hours hours from the best to the worst case
 * @param plannedHours hours to plan with
 * @param runs runs of all devices
 * @param finalVolumeMl mL that one sample ends in
 * @param recovery fraction of the vesicles that comes through all steps; evidenced only where every
 *     step of the core has evidence
 * @param removed fraction removed of each contaminant of the sample, likewise
 * @param effort the work and money that it takes
 * @param missing names of predicted figures that have no evidence, in a fixed order
 */
public record Outcome(
    List<Step> steps,
    Handling handling,
    Range hours,
    double plannedHours,
    int runs,
    double finalVolumeMl,
    Optional<Figure> recovery,
    Map<Contaminant, Figure> removed,
    Effort effort,
    List<String> missing) {}
