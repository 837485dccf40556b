package evisor.mutation;

import java.util.List;

/**
 * What came of running cases against mutants.
 *
 * @param cases how many cases there are
 * @param failing ids of the cases that fail already; with any, no mutant is tried
 * @param results what became of the mutants, in their order
 */
public record MutationResult(int cases, List<String> failing, List<MutantResult> results) {

  /** Returns how many mutants a case noticed. */
  public int noticed() {
    return results.size() - survivors().size();
  }

  /** Returns the mutants that no case noticed. */
  public List<MutantResult> survivors() {
    return results.stream().filter(MutantResult::survived).toList();
  }

  /** Returns the results of one kind of mutant. */
  List<MutantResult> of(MutantKind kind) {
    return results.stream().filter(one -> one.mutant().kind() == kind).toList();
  }
}
