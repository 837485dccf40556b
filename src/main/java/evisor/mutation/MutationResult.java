package evisor.mutation;

import java.util.List;

/**
 * What came of running cases against mutants.
 *
 * @param cases how many cases there are
 * @param failing ids of the cases that fail already; with any, no mutant is tried
 * @param fates what became of the mutants, in their order
 */
public record MutationResult(int cases, List<String> failing, List<Fate> fates) {

  /** Returns how many mutants a case noticed. */
  public int noticed() {
    return fates.size() - survivors().size();
  }

  /** Returns the mutants that no case noticed. */
  public List<Fate> survivors() {
    return fates.stream().filter(Fate::survived).toList();
  }

  /** Returns the fates of one kind of mutant. */
  List<Fate> of(MutantKind kind) {
    return fates.stream().filter(fate -> fate.mutant().kind() == kind).toList();
  }
}
