package evisor.diff;

import evisor.cases.Case;
import evisor.cases.ExpectationCheck;
import java.util.List;
import java.util.Optional;

/**
 * A case that is answered otherwise, or whose expectations come out otherwise.
 *
 * @param tested the case
 * @param before the name of the train that came first; words where none was feasible
 * @param after the name of the train that comes first; words where none is feasible
 * @param differences what differs, the weightiest first; empty where only an expectation does
 * @param cause what changed the answer; empty where the answer did not change
 * @param reasons where another train comes first: what turned the order, in words
 * @param newlyFails expectations that held and do not any more
 * @param newlyHolds expectations that did not hold and do now
 */
public record ChangedCase(
    Case tested,
    String before,
    String after,
    List<AnswerDifference> differences,
    Optional<ChangeCause> cause,
    List<String> reasons,
    List<ExpectationCheck> newlyFails,
    List<ExpectationCheck> newlyHolds) {

  /** Returns the weightiest kind of difference; empty where only an expectation differs. */
  public Optional<AnswerDifference.Kind> weight() {
    return differences.stream().findFirst().map(AnswerDifference::kind);
  }

  /** Returns whether another train comes first. */
  public boolean firstChanged() {
    return weight().filter(kind -> kind == AnswerDifference.Kind.FIRST_TRAIN).isPresent();
  }
}
