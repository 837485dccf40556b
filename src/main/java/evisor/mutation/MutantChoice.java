package evisor.mutation;

import evisor.text.WildcardPattern;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which mutants are wanted; what is not named is not limited.
 *
 * @param rules ids of rules; with any, mutants of these rules alone
 * @param kinds kinds of mutants
 * @param files paths or names of files in which they stand, {@code *} for any letters
 */
public record MutantChoice(List<String> rules, Set<MutantKind> kinds, List<String> files) {

  /** Returns those of some mutants that are wanted. */
  public List<Mutant> of(List<Mutant> all) {
    List<Pattern> patterns = files.stream().map(WildcardPattern::ofPath).toList();
    return all.stream()
        .filter(one -> rules.isEmpty() || rules.contains(one.subject()))
        .filter(one -> kinds.isEmpty() || kinds.contains(one.kind()))
        .filter(one -> patterns.isEmpty() || anyMatches(patterns, one.place().file()))
        .toList();
  }

  private static boolean anyMatches(List<Pattern> patterns, String path) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(path).matches());
  }
}
