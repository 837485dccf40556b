package evisor.rules.typed;

import evisor.files.FilePlace;
import evisor.model.Format;
import evisor.model.Method;
import evisor.model.Operation;
import evisor.model.Preference;
import evisor.model.Request;
import evisor.model.StepKind;
import evisor.model.Train;
import evisor.model.Verdict;
import java.util.List;

/**
 * The one call of a rule's consequence.
 *
 * @param place where it stands
 * @param method the method of {@link Verdict}
 * @param ofTrain whether the train is its first argument
 * @param arguments its other arguments
 */
public record VerdictCall(
    FilePlace place, String method, boolean ofTrain, List<TypedNode> arguments) {

  /** Says of a train, or of the plan, what is to be said. */
  public void speak(Request request, Train train, Verdict verdict) {
    switch (method) {
      case "exclude" -> verdict.exclude(train);
      case "condition" -> verdict.condition(train);
      case "grade" -> verdict.grade(train, grade(request, train));
      case "ask" -> verdict.ask();
      case "refuse" -> verdict.refuse();
      case "need" -> verdict.need(grade(request, train));
      case "usual" -> verdict.usual(trains(request, train));
      case "quick" -> verdict.quick(trains(request, train));
      case "prefer" -> verdict.prefer((Preference) argument(0, request, train));
      case "caution" -> verdict.caution(train);
      case "advise" -> verdict.advise();
      case "study" -> study(train, verdict);
      case "require" -> verdict.require(train, (Operation) argument(0, request, train));
      case "set" -> set(request, train, verdict);
      default -> throw new IllegalStateException("verdict has no " + method);
    }
  }

  private void study(Train train, Verdict verdict) {
    if (ofTrain) {
      verdict.study(train);
    } else {
      verdict.study();
    }
  }

  private void set(Request request, Train train, Verdict verdict) {
    if (arguments.size() == 2) {
      verdict.set(
          train, (Method) argument(0, request, train), (Format) argument(1, request, train));
    } else {
      verdict.set(
          train,
          (StepKind) argument(0, request, train),
          (String) argument(1, request, train),
          (Double) argument(2, request, train));
    }
  }

  private int grade(Request request, Train train) {
    return ((Double) argument(0, request, train)).intValue();
  }

  private String[] trains(Request request, Train train) {
    return arguments.stream()
        .map(written -> (String) written.value(request, train))
        .toArray(String[]::new);
  }

  private Object argument(int at, Request request, Train train) {
    return arguments.get(at).value(request, train);
  }
}
