package evisor.precedents;

import evisor.model.Method;
import java.util.Optional;

/**
 * One isolation method of a train that somebody used.
 *
 * @param word a method of the vocabulary, or a word kept apart from it
 * @param method the method; empty where the vocabulary has none of that name
 * @param format a format of the vocabulary, or one kept apart; empty where it is not known
 */
public record PrecedentStep(String word, Optional<Method> method, String format) {}
