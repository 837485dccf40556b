package evisor.rules.typed;

import evisor.files.FilePlace;
import evisor.model.Request;
import evisor.model.Train;
import evisor.rules.language.Expression;
import evisor.rules.language.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A number in a condition. */
public sealed interface NumberNode extends TypedNode {

  /** Returns its value for a request and a train. */
  double number(Request request, Train train);

  @Override
  NumberNode map(UnaryOperator<TypedNode> change);

  @Override
  default Object value(Request request, Train train) {
    return number(request, train);
  }

  /** Returns whether it is a whole number, with which Java counts in its own way. */
  default boolean whole() {
    return type().equals(ValueType.WHOLE);
  }

  /** A number as written. */
  record WrittenNumber(Expression.Numeral source, double number) implements NumberNode {

    /** Returns the number that stands there. */
    public static WrittenNumber of(Expression.Numeral source) {
      return new WrittenNumber(source, source.value());
    }

    @Override
    public FilePlace place() {
      return source.place();
    }

    @Override
    public ValueType type() {
      return source.whole() ? ValueType.WHOLE : ValueType.NUMBER;
    }

    @Override
    public WrittenNumber map(UnaryOperator<TypedNode> change) {
      return this;
    }

    @Override
    public Optional<Object> constant() {
      return Optional.of(number);
    }

    @Override
    public double number(Request request, Train train) {
      return number;
    }
  }

  /** A number that a fact gives. */
  record AskedNumber(FilePlace place, FactQuestion question) implements NumberNode, AskedNode {
    @Override
    public ValueType type() {
      return question.type();
    }

    @Override
    public AskedNumber map(UnaryOperator<TypedNode> change) {
      return new AskedNumber(place, question.map(change));
    }

    @Override
    public double number(Request request, Train train) {
      return question.number(request, train);
    }
  }

  /** A number made of two others; the operator is one of {@code + - * /}. */
  record Calculation(FilePlace place, NumberNode left, String operator, NumberNode right)
      implements NumberNode {
    @Override
    public ValueType type() {
      return left.whole() && right.whole() ? ValueType.WHOLE : ValueType.NUMBER;
    }

    @Override
    public List<NumberNode> children() {
      return List.of(left, right);
    }

    @Override
    public Calculation map(UnaryOperator<TypedNode> change) {
      return new Calculation(
          place, (NumberNode) change.apply(left), operator, (NumberNode) change.apply(right));
    }

    @Override
    public Expression source() {
      return new Expression.Arithmetic(place, left.source(), operator, right.source());
    }

    @Override
    public Optional<Object> constant() {
      return left.constant().isPresent() && right.constant().isPresent()
          ? Optional.of(calculated((Double) left.constant().get(), (Double) right.constant().get()))
          : Optional.empty();
    }

    @Override
    public double number(Request request, Train train) {
      return calculated(left.number(request, train), right.number(request, train));
    }

    private double calculated(double one, double other) {
      return switch (operator) {
        case "+" -> one + other;
        case "-" -> one - other;
        case "*" -> one * other;
        case "/" -> one / other;
        default -> throw new IllegalStateException("cannot calculate with " + operator);
      };
    }
  }
}
