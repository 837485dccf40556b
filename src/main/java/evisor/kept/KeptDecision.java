package evisor.kept;

import java.time.Instant;
import java.util.Optional;

/**
 * A decision that is kept; its answer in full is read apart.
 *
 * @param id its number, from 1; none is ever given twice
 * @param at when it was kept
 * @param remark what is said of the answer
 * @param answer the answer
 * @param corrects the decision that it stands in the place of
 * @param correctedBy the one that stands in its place
 * @param withdrawn that it no longer holds
 */
public record KeptDecision(
    long id,
    Instant at,
    DecisionRemark remark,
    SavedAnswer answer,
    Optional<Long> corrects,
    Optional<Long> correctedBy,
    Optional<DecisionWithdrawal> withdrawn) {

  /** Returns whether it is what the laboratory says today. */
  public boolean stands() {
    return correctedBy.isEmpty() && withdrawn.isEmpty();
  }
}
