package evisor.rules.typed;

import evisor.compact.ValuePacking;
import evisor.files.FilePlace;
import evisor.model.Predicted;
import evisor.model.Quantity;
import evisor.model.Request;
import evisor.model.Train;
import evisor.model.Unit;
import evisor.rules.language.Expression;
import evisor.rules.language.ValueType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One property or method of a fact that a condition asks. */
public final class FactQuestion {

  private final boolean ofTrain;
  private final FactAccessor accessor;
  private final List<TypedNode> arguments;
  private final String variable;
  private final Optional<Object[]> fixed;

  private FactQuestion(
      boolean ofTrain, FactAccessor accessor, List<TypedNode> arguments, String variable) {
    this.ofTrain = ofTrain;
    this.accessor = accessor;
    this.arguments = List.copyOf(arguments);
    this.variable = variable;
    this.fixed = fixed(arguments);
  }

  /**
   * Returns a question.
   *
   * @param fact the type of fact that is asked
   * @param accessor its property or method, of a type that conditions can work with
   * @param arguments the arguments, of the types that it takes
   */
  public static FactQuestion of(Class<?> fact, Method accessor, List<TypedNode> arguments) {
    return new FactQuestion(fact == Train.class, FactAccessor.of(accessor), arguments, "");
  }

  /** Returns how questions are kept: by what their accessors are called. */
  public static ValuePacking<FactQuestion> packing() {
    return new ValuePacking<>(
        FactQuestion.class,
        asked -> List.of(asked.ofTrain, asked.accessor.key(), asked.arguments, asked.variable),
        FactQuestion::unpacked);
  }

  @SuppressWarnings("unchecked") // Of another making it could not be asked, and is made anew.
  private static FactQuestion unpacked(Object packed) {
    List<Object> parts = (List<Object>) packed;
    return new FactQuestion(
        (Boolean) parts.get(0),
        FactAccessor.named((String) parts.get(1)),
        (List<TypedNode>) parts.get(2),
        (String) parts.get(3));
  }

  /** Returns the arguments where they are the same for every request and train. */
  private static Optional<Object[]> fixed(List<TypedNode> arguments) {
    Object[] values = new Object[arguments.size()];
    for (int i = 0; i < values.length; i++) {
      Optional<Object> constant = arguments.get(i).constant();
      if (constant.isEmpty()) {
        return Optional.empty();
      }
      values[i] = constant.get();
    }
    return Optional.of(values);
  }

  /** Returns the same question, asked by a variable, dollar sign included. */
  public FactQuestion by(String name) {
    return new FactQuestion(ofTrain, accessor, arguments, name);
  }

  FactQuestion map(UnaryOperator<TypedNode> change) {
    return bound() || arguments.isEmpty()
        ? this
        : new FactQuestion(ofTrain, accessor, arguments.stream().map(change).toList(), "");
  }

  /** Returns whether it is asked by a variable. */
  public boolean bound() {
    return !variable.isEmpty();
  }

  /** Returns the answer as a node of a condition. */
  public TypedNode at(FilePlace place) {
    if (type().isTruth()) {
      return new TypedCondition.AskedTruth(place, this);
    }
    return type().isNumber()
        ? new NumberNode.AskedNumber(place, this)
        : new TermNode.AskedTerm(place, this);
  }

  Expression source(FilePlace place) {
    if (bound()) {
      return new Expression.Variable(place, variable);
    }
    return arguments.isEmpty()
        ? new Expression.Property(place, name())
        : new Expression.Call(place, name(), arguments.stream().map(TypedNode::source).toList());
  }

  /** Returns whether it is asked of the train and not of the request. */
  public boolean ofTrain() {
    return ofTrain;
  }

  /** Returns the method of the fact that gives the answer. */
  public Method accessor() {
    return accessor.method();
  }

  /** Returns the property or method, for example {@code volumeMl} or {@code owns}. */
  public String name() {
    return accessor.method().getName();
  }

  /** Returns what the answer is. */
  public ValueType type() {
    return accessor.type();
  }

  /** Returns its arguments. */
  public List<TypedNode> arguments() {
    return arguments;
  }

  /** Returns the arguments that stand in the rule: words and numbers. */
  public List<Object> words() {
    List<Object> words = new ArrayList<>();
    arguments.forEach(argument -> argument.constant().ifPresent(words::add));
    return List.copyOf(words);
  }

  /** Returns the kind of quantity of an answer that is a number, where it is known. */
  public Optional<Quantity> quantity() {
    return Optional.ofNullable(accessor().getAnnotation(Unit.class)).map(Unit::value);
  }

  /** Returns whether the answer is known only after the process model has run. */
  public boolean predicted() {
    return accessor().isAnnotationPresent(Predicted.class);
  }

  /** Returns whether it asks for a number that the process model predicts. */
  public boolean figure() {
    return predicted() && type().isNumber();
  }

  boolean truth(Request request, Train train) {
    return accessor.truth(fact(request, train), asked(request, train));
  }

  double number(Request request, Train train) {
    return accessor.number(fact(request, train), asked(request, train));
  }

  Object term(Request request, Train train) {
    return accessor.term(fact(request, train), asked(request, train));
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
