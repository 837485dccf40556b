package evisor.rules.plain;

import evisor.model.Request;
import evisor.model.Train;
import evisor.rules.language.Expr;
import evisor.rules.language.ValueType;
import java.util.ArrayList;
import java.util.List;

/** A number in a condition. */
sealed interface Amount extends Node {

  /** Returns its value for a request and a train. */
  double of(Request request, Train train);

  @Override
  default Object value(Request request, Train train) {
    return of(request, train);
  }

  /** Returns whether it is a whole number, with which Java counts in its own way. */
  default boolean whole() {
    return type().equals(ValueType.WHOLE);
  }

  /** A number as written. */
  record FixedAmount(Expr source, ValueType type, double number) implements Amount, Fixed {
    @Override
    public double of(Request request, Train train) {
      return number;
    }

    @Override
    public Object constant() {
      return number;
    }

    @Override
    public List<Reading> readings() {
      return List.of();
    }
  }

  /** A number that a fact gives. */
  record ReadAmount(Expr source, ValueType type, Reading reading) implements Amount {
    @Override
    public double of(Request request, Train train) {
      return reading.amount(request, train);
    }

    @Override
    public List<Reading> readings() {
      return reading.all();
    }
  }

  /** A number made of two others. */
  record Calculated(Expr source, Amount left, String operator, Amount right) implements Amount {
    @Override
    public ValueType type() {
      return left.whole() && right.whole() ? ValueType.WHOLE : ValueType.NUMBER;
    }

    @Override
    public double of(Request request, Train train) {
      return calculated(left.of(request, train), right.of(request, train));
    }

    double calculated(double one, double other) {
      return whole() ? counted((int) one, (int) other) : computed(one, other);
    }

    private int counted(int one, int other) {
      return switch (operator) {
        case "+" -> one + other;
        case "-" -> one - other;
        case "*" -> one * other;
        default -> throw unknown();
      };
    }

    private double computed(double one, double other) {
      return switch (operator) {
        case "+" -> one + other;
        case "-" -> one - other;
        case "*" -> one * other;
        case "/" -> one / other;
        default -> throw unknown();
      };
    }

    private IllegalStateException unknown() {
      return new IllegalStateException("cannot calculate with " + operator);
    }

    @Override
    public List<Reading> readings() {
      List<Reading> both = new ArrayList<>(left.readings());
      both.addAll(right.readings());
      return both;
    }
  }
}
