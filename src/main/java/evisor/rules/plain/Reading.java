package evisor.rules.plain;

import evisor.model.Predicted;
import evisor.model.Request;
import evisor.model.Train;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/** Asks one property or method of a fact. */
final class Reading {

  private final boolean ofTrain;
  private final Method accessor;
  private final List<Node> arguments;
  private final boolean constant;
  private final MethodHandle handle;

  /**
   * Takes what to ask.
   *
   * @param ofTrain whether the train is asked and not the request
   * @param accessor the method of the fact
   * @param arguments its arguments, of the types that it takes
   */
  Reading(boolean ofTrain, Method accessor, List<Node> arguments) {
    this.ofTrain = ofTrain;
    this.accessor = accessor;
    this.arguments = arguments;
    this.constant = arguments.stream().allMatch(argument -> argument.readings().isEmpty());
    this.handle = handle();
  }

  // Ten times as fast as Method.invoke under the one-answer JIT, which matters for thousands of
  // draws.
  private MethodHandle handle() {
    try {
      MethodHandle plain = MethodHandles.publicLookup().unreflect(accessor);
      Class<?> type = accessor.getReturnType();
      Class<?> returned =
          type == boolean.class ? type : isNumber(type) ? double.class : Object.class;
      if (constant) {
        return MethodHandles.insertArguments(plain, 1, fixed())
            .asType(MethodType.methodType(returned, Object.class));
      }
      return plain
          .asSpreader(Object[].class, arguments.size())
          .asType(MethodType.methodType(returned, Object.class, Object[].class));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("cannot read " + accessor.getName(), e);
    }
  }

  private static boolean isNumber(Class<?> type) {
    return type == int.class || type == double.class;
  }

  private Object[] fixed() {
    List<Object> values = new ArrayList<>();
    for (Node argument : arguments) {
      values.add(((Fixed) argument).constant());
    }
    return values.toArray();
  }

  boolean ofTrain() {
    return ofTrain;
  }

  Method accessor() {
    return accessor;
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
    return accessor.isAnnotationPresent(Predicted.class);
  }

  boolean truth(Request request, Train train) {
    try {
      return constant
          ? (boolean) handle.invokeExact(fact(request, train))
          : (boolean) handle.invokeExact(fact(request, train), asked(request, train));
    } catch (Throwable e) {
      throw fault(e);
    }
  }

  double amount(Request request, Train train) {
    try {
      return constant
          ? (double) handle.invokeExact(fact(request, train))
          : (double) handle.invokeExact(fact(request, train), asked(request, train));
    } catch (Throwable e) {
      throw fault(e);
    }
  }

  Object thing(Request request, Train train) {
    try {
      return constant
          ? (Object) handle.invokeExact(fact(request, train))
          : (Object) handle.invokeExact(fact(request, train), asked(request, train));
    } catch (Throwable e) {
      throw fault(e);
    }
  }

  private Object fact(Request request, Train train) {
    return ofTrain ? train : request;
  }

  private Object[] asked(Request request, Train train) {
    Object[] values = new Object[arguments.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = arguments.get(i).value(request, train);
    }
    return values;
  }

  private RuntimeException fault(Throwable e) {
    if (e instanceof Error error) {
      throw error;
    }
    return e instanceof RuntimeException known
        ? known
        : new IllegalStateException("cannot read " + accessor.getName(), e);
  }
}
