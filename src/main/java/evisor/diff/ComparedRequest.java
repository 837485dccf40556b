package evisor.diff;

import evisor.request.AskedRequest;
import java.util.Optional;

/**
 * A request that was asked of both sides, if the change may reach it.
 *
 * @param touched whether it was asked
 * @param before what is compared of the old answer
 * @param after what is compared of the new answer
 * @param weight the weightiest difference; empty where there is none
 */
record ComparedRequest(
    AskedRequest request,
    boolean touched,
    AnswerGist before,
    AnswerGist after,
    Optional<AnswerDifference.Kind> weight) {

  static ComparedRequest of(
      AskedRequest request, ComparedRules before, ComparedRules after, DifferenceReach reach) {
    if (!reach.touches(request)) {
      return new ComparedRequest(
          request, false, AnswerGist.UNASKED, AnswerGist.UNASKED, Optional.empty());
    }
    if (!reach.differs(request)) {
      return new ComparedRequest(
          request, true, AnswerGist.UNASKED, AnswerGist.UNASKED, Optional.empty());
    }
    AnswerGist old = AnswerGist.of(before.advisor().recommend(request));
    AnswerGist now = AnswerGist.of(after.advisor().recommend(request));
    return new ComparedRequest(
        request, true, old, now, old.to(now).stream().findFirst().map(AnswerDifference::kind));
  }

  /** Returns whether the answers differ in something at least as weighty. */
  boolean differs(AnswerDifference.Kind least) {
    return weight.filter(kind -> kind.compareTo(least) <= 0).isPresent();
  }
}
