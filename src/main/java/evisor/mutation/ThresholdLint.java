package evisor.mutation;

import evisor.advice.RequestContext;
import evisor.cases.Case;
import evisor.knowledge.Knowledge;
import evisor.model.Request;
import evisor.rules.language.RuleText;
import evisor.rules.lint.RuleReview;
import evisor.rules.plain.PlainRule;
import evisor.rules.typed.TypedRule;
import evisor.speech.Phrase;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for cases that hold each threshold in its place: one at it, one just below and one just
 * above, in each of which the threshold decides whether the rule concerns the request. Just below
 * and above is within a tenth, or the next whole number: thresholds are written with one or two
 * digits, so that the next one that anybody would write lies farther away, and a case would break.
 */
public final class ThresholdLint {

  private static final double NEAR = 0.1;

  private final List<Case> cases;
  private final Knowledge knowledge;
  private final RuleReview review;
  // By identity: the hash of a case is that of all that it holds.
  private final IdentityHashMap<Case, Request> requests = new IdentityHashMap<>();
  private final Map<String, double[]> values = new LinkedHashMap<>();

  /**
   * Takes what to look through.
   *
   * @param review the rules without errors; takes the warnings
   * @param cases all cases that can be read
   * @param knowledge what is known of samples
   */
  public ThresholdLint(RuleReview review, List<Case> cases, Knowledge knowledge) {
    this.review = review;
    this.cases = cases;
    this.knowledge = knowledge;
  }

  /** Warns of each threshold that the cases do not hold in its place. */
  public void check() {
    for (RuleText rule : review.sound()) {
      TypedRule typed = review.typed(rule);
      for (RequestThreshold threshold : RequestThreshold.of(typed)) {
        check(rule, typed, threshold);
      }
    }
  }

  private void check(RuleText rule, TypedRule typed, RequestThreshold threshold) {
    double[] found = values.computeIfAbsent(threshold.name(), name -> values(threshold));
    Optional<Decision> decision = Optional.empty();
    // Where no request can lie, no case is missed.
    boolean at = !threshold.canLie(0);
    boolean below = !threshold.canLie(-1);
    boolean above = !threshold.canLie(1);
    for (int i = 0; i < found.length && !(at && below && above); i++) {
      int side = Double.compare(found[i], threshold.limit());
      boolean seen = side == 0 ? at : side < 0 ? below : above;
      if (seen || !isNear(found[i], threshold)) {
        continue;
      }
      Decision asked = decision.orElseGet(() -> Decision.of(typed, threshold));
      decision = Optional.of(asked);
      if (asked.hangsOnIt(request(cases.get(i)))) {
        at |= side == 0;
        below |= side < 0;
        above |= side > 0;
      }
    }
    report(rule, threshold, at, below, above);
  }

  private double[] values(RequestThreshold threshold) {
    double[] all = new double[cases.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = threshold.value(request(cases.get(i)));
    }
    return all;
  }

  private static boolean isNear(double value, RequestThreshold threshold) {
    double distance = Math.abs(value - threshold.limit());
    return distance <= NEAR * Math.abs(threshold.limit()) || (threshold.whole() && distance <= 1);
  }

  private Request request(Case asked) {
    return requests.computeIfAbsent(asked, next -> RequestContext.of(next.request(), knowledge));
  }

  private void report(
      RuleText rule, RequestThreshold threshold, boolean at, boolean below, boolean above) {
    List<String> missing = new ArrayList<>();
    if (!below) {
      missing.add("just below");
    }
    if (!at) {
      missing.add("at");
    }
    if (!above) {
      missing.add("just above");
    }
    if (!missing.isEmpty()) {
      String sides = String.join(" and ", missing);
      review.warn(
          rule,
          threshold.comparison().place(),
          RuleReview.THRESHOLD,
          Phrase.of(
              "no case stands %s the threshold of %s with everything else that %s asks of the"
                  + " request.",
              sides, threshold.comparison().text(), rule.id()),
          Phrase.of(
              "Add a case %s it that says whether %s fires; just below and above is within a tenth,"
                  + " or the next whole number.",
              sides, rule.id()));
    }
  }

  /**
   * Whether a rule concerns a request if a comparison holds, and if it fails.
   *
   * @param ifHolds the rule with the comparison taken for true
   * @param ifFails the rule with the comparison taken for false
   */
  private record Decision(PlainRule ifHolds, PlainRule ifFails) {

    static Decision of(TypedRule rule, RequestThreshold threshold) {
      return new Decision(threshold.taken(rule, true), threshold.taken(rule, false));
    }

    boolean hangsOnIt(Request request) {
      return ifHolds.concerns(request) != ifFails.concerns(request);
    }
  }
}
