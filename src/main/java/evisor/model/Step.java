package evisor.model;

import java.util.List;
import java.util.Optional;

/**
 * One step of a train as it would be run here.
 *
 * @param kind the method or operation
 * @param phase where it stands
 * @param format in which form it is run
 * @param device what it is run on, as the knowledge base names it
 * @param parameters its parameters, in the order to be shown
 * @param volumeInMl mL of one sample that enter
 * @param volumeOutMl mL of one sample that leave
 * @param hours hours for all samples that are processed together: from the best to the worst case
 * @param plannedHours hours to plan with, inside {@code hours}
 * @param runs runs of the device for all samples together
 * @param loads fills or loads of the device that one sample needs
 * @param recovery fraction of the vesicles that comes through, where there is a figure
 * @param orderedBy id of the rule that asked for the step; empty for an isolation method of the
 *     core
 * @param pelleting what it pellets, where it is a spin in a rotor whose radii are known
 */
public record Step(
    StepKind kind,
    Phase phase,
    Format format,
    String device,
    List<Parameter> parameters,
    double volumeInMl,
    double volumeOutMl,
    Range hours,
    double plannedHours,
    int runs,
    int loads,
    Optional<Figure> recovery,
    String orderedBy,
    Optional<Pelleting> pelleting) {}
