package evisor.explain;

import evisor.advice.DecidedBy;
import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Exclusion;
import evisor.advice.Recommendation.Option;
import evisor.model.Effect;
import evisor.model.Method;
import evisor.model.Request;
import evisor.model.Train;
import evisor.rules.Finding;
import evisor.rules.RuleBase;
import evisor.rules.plain.PlainRule;
import evisor.rules.text.Rule;
import evisor.rules.trace.RuleTrace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Why one train stands where it stands.
 *
 * @param answer the answer in which it stands
 * @param train the train with all its steps
 * @param option where it is ranked; empty where it is excluded
 * @param rules every rule, in the order of ids
 */
public record TrainExplanation(
    Recommendation answer, Train train, Optional<Option> option, List<RuleAccount> rules) {

  /**
   * Returns the explanation of the train with a core.
   *
   * @param answer the answer
   * @param core a core of the knowledge base that the answer rests on
   * @param base the rules that the answer was worked out with
   */
  public static TrainExplanation of(Recommendation answer, List<Method> core, RuleBase base) {
    Optional<Option> option =
        answer.ranking().stream().filter(o -> o.train().core().equals(core)).findFirst();
    Train train =
        option
            .map(Option::train)
            .or(
                () ->
                    answer.excluded().stream()
                        .map(Exclusion::train)
                        .filter(t -> t.core().equals(core))
                        .findFirst())
            .orElseThrow();
    List<RuleAccount> accounts = new ArrayList<>();
    for (Rule rule : base.rules()) {
      accounts.add(account(rule, answer.request(), train, base));
    }
    return new TrainExplanation(answer, train, option, List.copyOf(accounts));
  }

  private static RuleAccount account(Rule rule, Request request, Train train, RuleBase base) {
    PlainRule plain = base.plain(rule);
    RuleTrace trace = plain.trace(request, train);
    Optional<Finding> finding =
        trace.holds()
            ? Optional.of(
                base.finding(
                    rule, request, plain.aboutTrain() ? Optional.of(train) : Optional.empty()))
            : Optional.empty();
    return new RuleAccount(
        rule, plain.aboutTrain(), trace, finding, SilenceReason.of(trace, train));
  }

  /** Returns the train that it is measured against: the first one, for the first the second. */
  public Optional<Option> rival() {
    return answer.ranking().stream()
        .filter(other -> !other.train().core().equals(train.core()))
        .findFirst();
  }

  /** Returns where it falls behind its rival, or for the first train the rival behind it. */
  public Optional<DecidedBy> behindRival() {
    return rival()
        .flatMap(
            other ->
                option.filter(own -> own.rank() == 1).isPresent()
                    ? answer.behindFirst(other.train().core())
                    : answer.behindFirst(train.core()));
  }

  /** Returns the rules that exclude it. */
  public List<RuleAccount> exclusions() {
    return fired(Effect.EXCLUDE);
  }

  /** Returns the rules that fire with an effect, in the order of levels. */
  List<RuleAccount> fired(Effect effect) {
    return rules.stream()
        .filter(account -> account.nearness() == SilenceReason.FIRES)
        .filter(account -> account.rule().verb().effect() == effect)
        .sorted(
            Comparator.comparing((RuleAccount account) -> account.rule().level())
                .thenComparing(account -> account.rule().id()))
        .toList();
  }

  /** Returns the rules of a nearness, those that miss least first. */
  public List<RuleAccount> at(SilenceReason nearness) {
    return rules.stream()
        .filter(account -> account.nearness() == nearness)
        .sorted(
            Comparator.comparingDouble((RuleAccount account) -> account.trace().distance())
                .thenComparing(account -> account.rule().verb().effect())
                .thenComparing(account -> account.rule().id()))
        .toList();
  }
}
