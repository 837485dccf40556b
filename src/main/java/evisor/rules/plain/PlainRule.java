package evisor.rules.plain;

import evisor.model.Request;
import evisor.model.Train;
import evisor.model.Verdict;
import evisor.rules.trace.RuleTrace;
import evisor.rules.typed.FactQuestion;
import evisor.rules.typed.TypedCondition;
import evisor.rules.typed.TypedRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One rule, ready to be asked; any number of threads may do so at once. */
public final class PlainRule {

  static final Train NO_TRAIN = Train.of(List.of(), Set.of());

  private final TypedRule rule;
  private final List<FactQuestion> questions;
  private final List<TypedCondition> onCore;

  private PlainRule(TypedRule rule) {
    this.rule = rule;
    this.questions = rule.conditions().stream().flatMap(one -> one.questions().stream()).toList();
    this.onCore =
        rule.onTrain().stream()
            .filter(one -> one.questions().stream().noneMatch(FactQuestion::predicted))
            .toList();
  }

  /** Returns a rule that passed the lint; of another one nothing is promised. */
  public static PlainRule of(TypedRule rule) {
    return new PlainRule(rule);
  }

  /** Returns the rule's name. */
  public String id() {
    return rule.id();
  }

  /** Returns whether it speaks of a train and not of the plan as a whole. */
  public boolean aboutTrain() {
    return rule.aboutTrain();
  }

  /** Returns whether its conditions ask the train anything, so that it tells trains apart. */
  public boolean asksTrain() {
    return !rule.onTrain().isEmpty();
  }

  /**
   * Returns whether a number decides that the process model predicts, so that another draw of the
   * figures can change what the rule says.
   */
  public boolean asksFigures() {
    return questions.stream().anyMatch(FactQuestion::figure);
  }

  /** Returns whether anything that it asks or says is known only once a train is predicted. */
  public boolean asksPrediction() {
    return Stream.concat(
            questions.stream(),
            rule.call().arguments().stream().flatMap(argument -> argument.questions().stream()))
        .anyMatch(FactQuestion::predicted);
  }

  /** Returns all that its conditions ask of the facts, in the order written. */
  public List<FactQuestion> questions() {
    return questions;
  }

  /** Returns whether its conditions on the request hold. */
  public boolean concerns(Request request) {
    return all(rule.onRequest(), request, NO_TRAIN);
  }

  /**
   * Returns whether its conditions on the train hold.
   *
   * @param request the request, with which the train may be compared
   * @param train the train, predicted if the rule belongs to the second pass
   */
  public boolean fits(Request request, Train train) {
    return all(rule.onTrain(), request, train);
  }

  /** Returns whether those of them hold that ask nothing that is predicted. */
  public boolean canFit(Request request, Train core) {
    return all(onCore, request, core);
  }

  /** Returns whether it fires for a request and a train. */
  public boolean holds(Request request, Train train) {
    return concerns(request) && fits(request, train);
  }

  /** Says of a train, or of the plan, what the rule says where it fires. */
  public void speak(Request request, Train train, Verdict verdict) {
    rule.call().speak(request, train, verdict);
  }

  /** Says of the plan what the rule says where it fires; only for a rule that asks no train. */
  public void speak(Request request, Verdict verdict) {
    rule.call().speak(request, NO_TRAIN, verdict);
  }

  /** Returns condition by condition what was compared with what, for a request and a train. */
  public RuleTrace trace(Request request, Train train) {
    return RuleTrace.of(rule.id(), rule.conditions(), request, train);
  }

  /** Returns the same for a rule that speaks of the plan, or for its conditions on the request. */
  public RuleTrace trace(Request request) {
    return RuleTrace.of(rule.id(), rule.onRequest(), request, NO_TRAIN);
  }

  private static boolean all(List<TypedCondition> conditions, Request request, Train train) {
    for (TypedCondition condition : conditions) {
      if (!condition.holds(request, train)) {
        return false;
      }
    }
    return true;
  }
}
