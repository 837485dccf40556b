package evisor.rules.plain;

import evisor.model.Request;
import evisor.model.Train;
import evisor.model.Verdict;
import evisor.rules.language.RuleText;
import evisor.rules.language.RuleText.Binding;
import evisor.rules.language.RuleText.Condition;
import evisor.rules.language.RuleText.Constraint;
import evisor.rules.language.RuleText.Pattern;
import evisor.rules.language.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One rule, ready to be asked; any number of threads may do so at once. */
public final class PlainRule {

  static final Train NO_TRAIN = Train.of(List.of(), Set.of());

  private final String id;
  private final List<Logic> onRequest;
  private final List<Logic> onTrain;
  private final boolean aboutTrain;
  private final Utterance utterance;
  private final List<Question> questions;

  private PlainRule(
      String id,
      List<Logic> onRequest,
      List<Logic> onTrain,
      boolean aboutTrain,
      Utterance utterance) {
    this.id = id;
    this.onRequest = onRequest;
    this.onTrain = onTrain;
    this.aboutTrain = aboutTrain;
    this.utterance = utterance;
    this.questions = questions(onRequest, onTrain);
  }

  /**
   * Returns the rule of a text.
   *
   * @param text a rule that passed the lint; of another one nothing is promised
   */
  public static PlainRule of(RuleText text) {
    Map<String, Node> bound = new LinkedHashMap<>();
    List<Logic> onRequest = new ArrayList<>();
    List<Logic> onTrain = new ArrayList<>();
    for (Pattern pattern : text.patterns()) {
      Class<?> fact = Vocabulary.fact(pattern.type()).orElseThrow();
      Nodes nodes = new Nodes(fact, bound);
      for (Constraint constraint : pattern.constraints()) {
        if (constraint instanceof Condition condition) {
          (fact == Train.class ? onTrain : onRequest).add(nodes.logic(condition.expression()));
        } else if (constraint instanceof Binding binding) {
          bound.put(binding.variable(), nodes.node(binding.source()));
        }
      }
    }
    return new PlainRule(
        text.id(),
        List.copyOf(onRequest),
        List.copyOf(onTrain),
        text.pattern("Train").isPresent(),
        Utterance.of(text.consequence(), bound));
  }

  private static List<Question> questions(List<Logic> onRequest, List<Logic> onTrain) {
    List<Question> questions = new ArrayList<>();
    onRequest.forEach(logic -> logic.readings().forEach(r -> questions.add(Question.of(r))));
    onTrain.forEach(logic -> logic.readings().forEach(r -> questions.add(Question.of(r))));
    return List.copyOf(questions);
  }

  List<Logic> onRequest() {
    return onRequest;
  }

  List<Logic> onTrain() {
    return onTrain;
  }

  /** Returns the rule's name. */
  public String id() {
    return id;
  }

  /** Returns whether it speaks of a train and not of the plan as a whole. */
  public boolean aboutTrain() {
    return aboutTrain;
  }

  /** Returns whether its conditions ask the train anything, so that it tells trains apart. */
  public boolean asksTrain() {
    return !onTrain.isEmpty();
  }

  /**
   * Returns whether a number decides that the process model predicts, so that another draw of the
   * figures can change what the rule says.
   */
  public boolean asksFigures() {
    for (Question question : questions) {
      if (question.figure()) {
        return true;
      }
    }
    return false;
  }

  /** Returns all that its conditions ask of the facts, in the order written. */
  public List<Question> questions() {
    return questions;
  }

  /** Returns whether its conditions on the request hold. */
  public boolean concerns(Request request) {
    return all(onRequest, request, NO_TRAIN);
  }

  /**
   * Returns whether its conditions on the train hold.
   *
   * @param request the request, with which the train may be compared
   * @param train the train, predicted if the rule belongs to the second pass
   */
  public boolean fits(Request request, Train train) {
    return all(onTrain, request, train);
  }

  /** Returns whether it fires for a request and a train. */
  public boolean holds(Request request, Train train) {
    return concerns(request) && fits(request, train);
  }

  /** Says of a train, or of the plan, what the rule says where it fires. */
  public void speak(Request request, Train train, Verdict verdict) {
    utterance.speak(request, train, verdict);
  }

  /** Says of the plan what the rule says where it fires; only for a rule that asks no train. */
  public void speak(Request request, Verdict verdict) {
    utterance.speak(request, NO_TRAIN, verdict);
  }

  /** Returns condition by condition what was compared with what, for a request and a train. */
  public Trace trace(Request request, Train train) {
    List<Check> checks = new ArrayList<>();
    for (Logic logic : onRequest) {
      checks.add(Checks.of(logic, request, train));
    }
    for (Logic logic : onTrain) {
      checks.add(Checks.of(logic, request, train));
    }
    return new Trace(id, List.copyOf(checks));
  }

  /** Returns the same for a rule that speaks of the plan, or for its conditions on the request. */
  public Trace trace(Request request) {
    List<Check> checks = new ArrayList<>();
    for (Logic logic : onRequest) {
      checks.add(Checks.of(logic, request, NO_TRAIN));
    }
    return new Trace(id, List.copyOf(checks));
  }

  private static boolean all(List<Logic> conditions, Request request, Train train) {
    for (Logic condition : conditions) {
      if (!condition.holds(request, train)) {
        return false;
      }
    }
    return true;
  }
}
