package evisor.rules;

import evisor.model.Request;
import evisor.model.Train;
import evisor.rules.plain.PlainRule;
import java.util.List;
import java.util.Optional;

/**
 * Which answers a change of one rule can reach: those in which the rule speaks on one side only, or
 * says on both sides what is not the same.
 *
 * @param before the rule as it was; empty where it is new
 * @param after the rule as it is; empty where it is gone
 * @param saysOtherwise whether it says something else where it fires on both sides
 */
public record ChangeReach(
    Optional<PlainRule> before, Optional<PlainRule> after, boolean saysOtherwise) {

  /** Returns whether the change can reach an answer whose trains are not known. */
  public boolean concerns(Request request) {
    return concerns(before, request) || concerns(after, request);
  }

  /**
   * Returns whether the change can reach what is said of a train of which only the core is known.
   */
  public boolean concerns(Request request, Train core) {
    return canFit(before, request, core) || canFit(after, request, core);
  }

  /** Returns whether the change can reach an answer that was worked out by the rule as it was. */
  public boolean differs(Request request, List<? extends Train> trains) {
    boolean was = concerns(before, request);
    boolean is = concerns(after, request);
    if (!(was || is)) {
      return false;
    }
    if (!aboutTrain(before) && !aboutTrain(after)) {
      return differ(was, is);
    }
    for (Train train : trains) {
      if (differ(was && fits(before, request, train), is && fits(after, request, train))) {
        return true;
      }
    }
    return false;
  }

  private static boolean canFit(Optional<PlainRule> rule, Request request, Train core) {
    return concerns(rule, request) && rule.get().canFit(request, core);
  }

  private boolean differ(boolean was, boolean is) {
    return was != is || (was && saysOtherwise);
  }

  private static boolean concerns(Optional<PlainRule> rule, Request request) {
    return rule.isPresent() && rule.get().concerns(request);
  }

  private static boolean aboutTrain(Optional<PlainRule> rule) {
    return rule.isPresent() && rule.get().aboutTrain();
  }

  // Of a rule that speaks of the plan there are no conditions on a train, so it fits any.
  private static boolean fits(Optional<PlainRule> rule, Request request, Train train) {
    return rule.isPresent() && rule.get().fits(request, train);
  }
}
