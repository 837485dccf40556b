package evisor.mutation;

import java.util.List;
import java.util.Optional;

/**
 * What became of a mutant.
 *
 * @param mutant the mutant
 * @param noticedBy id of the case that noticed it; empty where none does
 * @param reached ids of the cases that look at what a mutant of a rule changes, and in which the
 *     rule speaks otherwise; none for one of the knowledge base
 */
public record MutantResult(Mutant mutant, Optional<String> noticedBy, List<String> reached) {

  /** Returns whether no case notices it. */
  public boolean survived() {
    return noticedBy.isEmpty();
  }
}
