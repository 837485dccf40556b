package evisor.rules.plain;

import evisor.files.Place;

/**
 * One comparison of a rule as it is written, for whatever values.
 *
 * @param text the comparison, turned round where a negation stands before it
 * @param place where it stands
 * @param ofTrain whether it asks the train anything
 */
public record Clause(String text, Place place, boolean ofTrain) {}
