package evisor.advice;

import evisor.model.Train;
import evisor.process.Plan;
import evisor.rules.Composition;
import java.util.List;

/**
 * Trains as the first pass of rules wants them composed.
 *
 * @param composition what it said
 * @param cores the trains, of which only the core is known; none where the request is refused
 * @param plans what each is to consist of, in the same order
 */
record ComposedTrains(Composition composition, List<Train> cores, List<Plan> plans) {}
