package evisor.cases;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What came of running cases.
 *
 * @param results one result for each case, in the order in which they were given
 * @param rules ids of all rules that there are
 */
public record SuiteResult(List<CaseResult> results, SortedSet<String> rules) {

  /** Returns whether every expectation is met, known disagreements aside. */
  public boolean passed() {
    return results.stream().noneMatch(result -> result.outcome().failure());
  }

  /** Returns how many cases came out so. */
  public long count(CaseOutcome outcome) {
    return results.stream().filter(result -> result.outcome() == outcome).count();
  }

  /** Returns the rules that fired in none of the cases. */
  public SortedSet<String> silentRules() {
    SortedSet<String> silent = new TreeSet<>(rules);
    results.forEach(result -> silent.removeAll(result.answer().fired()));
    return silent;
  }
}
