package evisor.rules.trace;

import evisor.rules.typed.FactQuestion;

/**
 * A property of the request that a condition compares, seen so that the property stands first.
 *
 * @param question the property or method of the request
 * @param need how it must stand to the threshold for the condition to hold
 * @param threshold what it is compared with: a Boolean, a Double, a String, a word, or a set or
 *     list of words
 * @param current what it is now, of the same kind; a set where {@code need} is {@code CONTAINS} or
 *     {@code LACKS}
 */
public record RequestComparison(
    FactQuestion question, Need need, Object threshold, Object current) {}
