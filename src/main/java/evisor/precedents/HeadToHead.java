package evisor.precedents;

import java.util.List;

/**
 * A comparison with another train of the same study.
 *
 * @param core the other train's core
 * @param criterion on what they were compared, in a word
 * @param result how the row's own train came out
 */
public record HeadToHead(List<PrecedentStep> core, String criterion, ComparisonResult result) {}
