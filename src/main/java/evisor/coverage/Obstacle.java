package evisor.coverage;

import java.util.List;

/**
 * Why a condition that comes out false never keeps its rule from firing alone.
 *
 * @param always conditions that fail whenever it does; if there are any, no case by which they hold
 *     was found, and maybe there is none
 * @param nearest id of the case in which the fewest other conditions fail with it
 * @param train the train for which they do; empty for a rule that asks no train
 * @param failing the conditions that fail with it there; none where an alternative holds instead
 */
public record Obstacle(List<String> always, String nearest, String train, List<String> failing) {}
