package evisor;

/**
 * Why a train stands where it stands, why a rule speaks or is silent, or how trains compare.
 *
 * @param json all of it for programs, on one line without a line break at its end
 * @param markdown what a person wants to read of it
 */
public record Explanation(String json, String markdown) {}
