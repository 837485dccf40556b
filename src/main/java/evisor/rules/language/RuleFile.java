package evisor.rules.language;

import java.util.List;

/**
 * One file of rules.
 *
 * @param path its path in the folder of rules
 * @param rules its rules in the order written; a rule that cannot be read is left out and reported
 */
public record RuleFile(String path, List<RuleText> rules) {}
