package evisor.explain;

import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Exclusion;
import evisor.advice.Recommendation.Option;
import evisor.model.Method;
import evisor.model.Train;
import evisor.rules.RuleBase;
import evisor.rules.plain.PlainRule;
import evisor.rules.text.Rule;
import evisor.rules.trace.RuleTrace;
import evisor.rules.trace.TracedCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why one rule fires or does not, for every train.
 *
 * @param answer the answer in which it was asked
 * @param rule the rule
 * @param onRequest its conditions on the request, which are the same for all trains
 * @param trains its conditions on each train, in the order of the ranking and then of the excluded
 *     trains; none where the rule asks no train
 */
public record RuleExplanation(
    Recommendation answer, Rule rule, RuleTrace onRequest, List<OfTrain> trains) {

  /**
   * Its conditions on one train.
   *
   * @param train the train
   * @param trace only the conditions on the train
   * @param fires whether the rule fires for it
   */
  public record OfTrain(Train train, RuleTrace trace, boolean fires) {}

  /**
   * Returns the explanation of a rule.
   *
   * @param answer the answer
   * @param rule a rule that the answer was worked out with
   * @param only the core of the one train to be asked; empty for all
   * @param base the rules that the answer was worked out with
   */
  public static RuleExplanation of(
      Recommendation answer, Rule rule, Optional<List<Method>> only, RuleBase base) {
    PlainRule plain = base.plain(rule);
    RuleTrace onRequest = plain.trace(answer.request());
    List<OfTrain> trains = new ArrayList<>();
    if (plain.aboutTrain()) {
      for (Train train : trains(answer)) {
        if (only.isEmpty() || only.get().equals(train.core())) {
          List<TracedCondition> all = plain.trace(answer.request(), train).checks();
          RuleTrace own =
              new RuleTrace(rule.id(), all.subList(onRequest.checks().size(), all.size()));
          trains.add(new OfTrain(train, own, onRequest.holds() && own.holds()));
        }
      }
    }
    return new RuleExplanation(answer, rule, onRequest, List.copyOf(trains));
  }

  private static List<Train> trains(Recommendation answer) {
    List<Train> trains = new ArrayList<>();
    answer.ranking().stream().map(Option::train).forEach(trains::add);
    answer.excluded().stream().map(Exclusion::train).forEach(trains::add);
    return trains;
  }

  /** Returns whether it speaks of trains and not of the plan as a whole. */
  public boolean aboutTrains() {
    return !trains.isEmpty();
  }

  /** Returns how many of the trains it fires for. */
  public long firings() {
    return trains.stream().filter(OfTrain::fires).count();
  }
}
