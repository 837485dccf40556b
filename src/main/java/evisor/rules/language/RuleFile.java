package evisor.rules.language;

import java.util.List;

/**
 * One file of rules.
 *
 * @param path its path in the folder of rules
 * @param rules its rules that can be read as a whole, in the order written
 */
public record RuleFile(String path, List<RuleText> rules) {}
