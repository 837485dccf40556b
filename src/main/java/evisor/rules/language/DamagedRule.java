package evisor.rules.language;

/**
 * A rule that cannot be read as a whole, which has been reported.
 *
 * @param text what could be read; an empty id or an empty call where that could not
 * @param headRead whether its name and metadata could be read as a whole
 * @param bodyRead whether its conditions and its consequence could be read as a whole
 */
public record DamagedRule(RuleText text, boolean headRead, boolean bodyRead) {}
