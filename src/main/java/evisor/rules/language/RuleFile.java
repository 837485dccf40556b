package evisor.rules.language;

import java.util.List;

/**
 * One file of rules.
 *
 * @param path its path in the folder of rules
 * @param rules its rules in the order written
 * @param damaged rules that cannot be read as a whole, in the order written
 */
public record RuleFile(String path, List<RuleText> rules, List<DamagedRule> damaged) {}
