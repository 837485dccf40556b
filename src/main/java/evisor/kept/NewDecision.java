package evisor.kept;

import java.util.List;
import java.util.Optional;

/**
 * A decision that is to be kept.
 *
 * @param remark what is said of the answer
 * @param answer the answer
 * @param json the whole of it in JSON, as evisor writes it
 * @param corrects the decision in whose place this one stands from now on
 * @param foundBy further words by which it is found, such as names of its sample
 */
public record NewDecision(
    DecisionRemark remark,
    SavedAnswer answer,
    String json,
    Optional<Long> corrects,
    List<String> foundBy) {

  /** Copies the list. */
  public NewDecision {
    foundBy = List.copyOf(foundBy);
  }
}
