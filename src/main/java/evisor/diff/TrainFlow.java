package evisor.diff;

/**
 * Requests that went from one first train to another.
 *
 * @param before the name of the train that came first; words where none was feasible
 * @param after the name of the train that comes first; words where none is feasible
 * @param share how many of the requests drawn
 */
public record TrainFlow(String before, String after, SampleShare share) {}
