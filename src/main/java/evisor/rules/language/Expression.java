package evisor.rules.language;

import evisor.files.FilePlace;
import java.util.List;
import java.util.stream.Stream;

/** An expression in a condition or in the arguments of a consequence. */
public sealed interface Expression {

  /** Returns where it begins. */
  FilePlace place();

  /** Returns the expressions that it is made of, as written from left to right. */
  default List<Expression> parts() {
    return List.of();
  }

  /** Returns whether it joins, turns round or compares others, so that it holds or does not. */
  default boolean isLogic() {
    return this instanceof Any
        || this instanceof All
        || this instanceof Not
        || this instanceof Comparison
        || this instanceof Contains
        || this instanceof OneOf;
  }

  /** Holds where one of the parts holds. */
  record Any(FilePlace place, List<Expression> parts) implements Expression {}

  /** Holds where all parts hold. */
  record All(FilePlace place, List<Expression> parts) implements Expression {}

  /** Holds where the inner expression does not. */
  record Not(FilePlace place, Expression inner) implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of(inner);
    }
  }

  /** Compares two values. */
  record Comparison(FilePlace place, Expression left, Relation relation, Expression right)
      implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of(left, right);
    }
  }

  /** Asks whether a value is one of a list, or none of it. */
  record OneOf(FilePlace place, Expression value, List<Expression> words, boolean negated)
      implements Expression {
    @Override
    public List<Expression> parts() {
      return Stream.concat(Stream.of(value), words.stream()).toList();
    }
  }

  /** Asks whether a set contains an element, or does not. */
  record Contains(FilePlace place, Expression set, Expression element, boolean negated)
      implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of(set, element);
    }
  }

  /** Adds, subtracts, multiplies or divides; the operator is one of {@code + - * /}. */
  record Arithmetic(FilePlace place, Expression left, String operator, Expression right)
      implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of(left, right);
    }
  }

  /** Reads a property of the fact that the pattern matches. */
  record Property(FilePlace place, String name) implements Expression {}

  /** Asks the fact that the pattern matches by a method. */
  record Call(FilePlace place, String name, List<Expression> arguments) implements Expression {
    @Override
    public List<Expression> parts() {
      return arguments;
    }
  }

  /** A constant of an enum of the vocabulary, for example {@code Method.SEC}. */
  record Constant(FilePlace place, String type, String name) implements Expression {}

  /** A number as written, with a minus sign in front where it is negative. */
  record Numeral(FilePlace place, String digits) implements Expression {
    /** Returns whether it is written without point and power of ten. */
    public boolean whole() {
      return digits.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
    }

    /** Returns its value. */
    public double value() {
      return Double.parseDouble(digits);
    }
  }

  /** A truth value. */
  record Truth(FilePlace place, boolean value) implements Expression {}

  /** A text, without its quotes. */
  record Text(FilePlace place, String value) implements Expression {}

  /** A value bound by this rule, dollar sign included. */
  record Variable(FilePlace place, String name) implements Expression {}

  /** How two values are compared. */
  enum Relation {
    EQUAL("=="),
    UNEQUAL("!="),
    AT_LEAST(">="),
    AT_MOST("<="),
    ABOVE(">"),
    BELOW("<");

    private final String symbol;

    Relation(String symbol) {
      this.symbol = symbol;
    }

    /** Returns how it is written. */
    public String symbol() {
      return symbol;
    }

    /** Returns whether two numbers, or two words by their ranks, stand so to one another. */
    public boolean holds(double left, double right) {
      return switch (this) {
        case EQUAL -> left == right;
        case UNEQUAL -> left != right;
        case AT_LEAST -> left >= right;
        case AT_MOST -> left <= right;
        case ABOVE -> left > right;
        case BELOW -> left < right;
      };
    }

    /** Returns the relation that holds where this one does not. */
    public Relation opposite() {
      return switch (this) {
        case EQUAL -> UNEQUAL;
        case UNEQUAL -> EQUAL;
        case AT_LEAST -> BELOW;
        case AT_MOST -> ABOVE;
        case ABOVE -> AT_MOST;
        case BELOW -> AT_LEAST;
      };
    }

    /** Returns the same relation seen from the right. */
    public Relation turned() {
      return switch (this) {
        case EQUAL, UNEQUAL -> this;
        case AT_LEAST -> AT_MOST;
        case AT_MOST -> AT_LEAST;
        case ABOVE -> BELOW;
        case BELOW -> ABOVE;
      };
    }

    /** Returns whether it asks for an order and not just for equality. */
    public boolean orders() {
      return this != EQUAL && this != UNEQUAL;
    }
  }
}
