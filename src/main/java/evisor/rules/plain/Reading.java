package evisor.rules.plain;

import evisor.model.Predicted;
import evisor.model.Request;
import evisor.model.Train;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks one property or method of a fact. */
final class Reading {

  private final boolean ofTrain;
  private final Accessor accessor;
  private final List<Node> arguments;
  private final Optional<Object[]> fixed;

  /**
   * Takes what to ask.
   *
   * @param ofTrain whether the train is asked and not the request
   * @param accessor the method of the fact
   * @param arguments its arguments, of the types that it takes
   */
  Reading(boolean ofTrain, Method accessor, List<Node> arguments) {
    this.ofTrain = ofTrain;
    this.accessor = Accessor.of(accessor);
    this.arguments = arguments;
    this.fixed = fixed(arguments);
  }

  /** Returns the arguments where they are the same for every request and train. */
  private static Optional<Object[]> fixed(List<Node> arguments) {
    Object[] values = new Object[arguments.size()];
    for (int i = 0; i < values.length; i++) {
      if (!(arguments.get(i) instanceof Fixed known)) {
        return Optional.empty();
      }
      values[i] = known.constant();
    }
    return Optional.of(values);
  }

  boolean ofTrain() {
    return ofTrain;
  }

  Method accessor() {
    return accessor.method();
  }

  List<Node> arguments() {
    return arguments;
  }

  /** Returns this question, and then those in its arguments. */
  List<Reading> all() {
    List<Reading> all = new ArrayList<>(List.of(this));
    all.addAll(Logic.readings(arguments));
    return all;
  }

  boolean predicted() {
    return accessor().isAnnotationPresent(Predicted.class);
  }

  boolean truth(Request request, Train train) {
    return accessor.truth(fact(request, train), asked(request, train));
  }

  double amount(Request request, Train train) {
    return accessor.amount(fact(request, train), asked(request, train));
  }

  Object thing(Request request, Train train) {
    return accessor.thing(fact(request, train), asked(request, train));
  }

  private Object fact(Request request, Train train) {
    return ofTrain ? train : request;
  }

  private Object[] asked(Request request, Train train) {
    if (fixed.isPresent()) {
      return fixed.get();
    }
    Object[] values = new Object[arguments.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = arguments.get(i).value(request, train);
    }
    return values;
  }
}
