package evisor.benchmark;

import evisor.advice.Advisor;
import evisor.answer.Answer;
import evisor.answer.AnswerJson;
import evisor.request.AskedRequest;
import evisor.request.RequestSampler;
import java.util.List;

/** Requests drawn over all that may be asked, and whether two engines answer them alike. */
final class DrawnRequests {

  private static final int SEED = 17;
  private static final int COMPARED = 300;

  private DrawnRequests() {}

  /** Returns so many requests, always the same. */
  static List<AskedRequest> of(Advisor advisor, int count) {
    return new RequestSampler(
            SEED, advisor.knowledge().lexicon(), advisor.knowledge().rotors().keySet())
        .spread(count);
  }

  /**
   * Compares whole answers, to the byte.
   *
   * @throws IllegalStateException where two differ
   */
  static void requireAlike(Advisor one, Advisor other) {
    for (AskedRequest request : of(one, COMPARED)) {
      if (!answer(one, request).equals(answer(other, request))) {
        throw new IllegalStateException("two engines differ on " + request);
      }
    }
  }

  private static String answer(Advisor advisor, AskedRequest request) {
    return AnswerJson.of(Answer.of(advisor.recommend(request), advisor), advisor.knowledge());
  }
}
