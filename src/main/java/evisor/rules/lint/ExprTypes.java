package evisor.rules.lint;

import evisor.files.Faults;
import evisor.files.Nearest;
import evisor.files.Place;
import evisor.model.Lexicon;
import evisor.rules.language.Expr;
import evisor.rules.language.Expr.Relation;
import evisor.rules.language.ValueType;
import evisor.rules.language.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Works out the types of expressions in the pattern on one fact, and reports what does not fit. */
final class ExprTypes {

  // Two counts of this size can be multiplied.
  private static final double MOST_OF_A_COUNT = 46_340;

  private final NameResolver names;
  private final Map<String, ValueType> bound;
  private final Set<String> used;
  private final Lexicon lexicon;
  private final Faults faults;

  ExprTypes(
      Class<?> fact,
      Map<String, ValueType> bound,
      Set<String> used,
      boolean composes,
      Lexicon lexicon,
      Faults faults) {
    this.names = new NameResolver(fact, composes, lexicon, faults);
    this.lexicon = lexicon;
    this.bound = bound;
    this.used = used;
    this.faults = faults;
  }

  /** Checks an expression that must be true or false, and depend on the fact. */
  void checkCondition(Expr expression) {
    int before = faults.found();
    truth(expression);
    // Of a condition that is wrong in another way nobody knows what it asks.
    if (!asksFact(expression) && faults.found() == before) {
      faults.add(
          expression.place(),
          "constant-condition",
          "this condition asks nothing of the fact that it stands in, so it is always true or"
              + " never.");
    }
  }

  /** Returns the type of an expression; nothing where a fault has been reported. */
  Optional<ValueType> kindOf(Expr expression) {
    if (expression instanceof Expr.Property property) {
      return names.property(property);
    }
    if (expression instanceof Expr.Call call) {
      return names.call(call, call.arguments().stream().map(this::kindOf).toList());
    }
    if (expression instanceof Expr.Constant constant) {
      return names.constant(constant);
    }
    if (expression instanceof Expr.Variable variable) {
      return variable(variable);
    }
    if (expression instanceof Expr.Numeral numeral) {
      return numeral(numeral);
    }
    if (expression instanceof Expr.Text) {
      return Optional.of(ValueType.TEXT);
    }
    if (expression instanceof Expr.Arithmetic arithmetic) {
      return arithmetic(arithmetic);
    }
    logic(expression);
    return Optional.of(ValueType.TRUTH);
  }

  private void logic(Expr expression) {
    if (expression instanceof Expr.Any any) {
      any.parts().forEach(this::truth);
    } else if (expression instanceof Expr.All all) {
      all.parts().forEach(this::truth);
    } else if (expression instanceof Expr.Not not) {
      truth(not.inner());
    } else if (expression instanceof Expr.Comparison comparison) {
      comparison(comparison);
    } else if (expression instanceof Expr.Contains contains) {
      contains(contains);
    } else if (expression instanceof Expr.OneOf oneOf) {
      oneOf(oneOf);
    }
  }

  private void truth(Expr expression) {
    if (expression instanceof Expr.Constant constant) {
      names
          .constant(constant)
          .ifPresent(
              kind ->
                  faults.add(
                      constant.place(),
                      "wrong-type",
                      "a condition is true or false, and "
                          + constant.type()
                          + "."
                          + constant.name()
                          + " alone is neither.",
                      "Name the property again, as in: purity == Purity.HIGH || purity =="
                          + " Purity.MEDIUM."));
      return;
    }
    kindOf(expression)
        .filter(kind -> !kind.isTruth())
        .ifPresent(
            kind ->
                wrong(
                    expression.place(),
                    "a condition is true or false, and this is " + kind.described() + "."));
  }

  private void comparison(Expr.Comparison comparison) {
    for (Expr side : List.of(comparison.left(), comparison.right())) {
      if (side.isLogic()) {
        faults.add(
            side.place(),
            "wrong-type",
            "a comparison has a value on either side, and this is a condition.",
            "Join conditions by '&&' and '||', and turn one round by '!'.");
        logic(side);
        return;
      }
    }
    Optional<ValueType> left = kindOf(comparison.left());
    Optional<ValueType> right = kindOf(comparison.right());
    if (left.isEmpty() || right.isEmpty()) {
      return;
    }
    ValueType one = left.get();
    ValueType other = right.get();
    Relation relation = comparison.relation();
    boolean comparable = (one.isNumber() && other.isNumber()) || one.equals(other);
    if (!comparable) {
      wrong(
          comparison.place(),
          one.described()
              + " cannot be compared with "
              + other.described()
              + "."
              + (one.isSet() ? " A set is asked by 'contains'." : ""));
    } else if (relation.orders() && !one.isNumber() && !one.isRanked()) {
      wrong(
          comparison.place(),
          "'"
              + relation.symbol()
              + "' needs numbers or ranked words, and "
              + one.described()
              + " has no order.");
    }
  }

  private void contains(Expr.Contains contains) {
    Optional<ValueType> set = kindOf(contains.set());
    Optional<ValueType> element = kindOf(contains.element());
    if (set.isPresent() && !set.get().isSet()) {
      wrong(contains.place(), "'contains' asks a set, and this is " + set.get().described() + ".");
    } else if (set.isPresent()
        && element.isPresent()
        && (!(contains.element() instanceof Expr.Constant)
            || element.get().type() != set.get().element())) {
      wrong(
          contains.element().place(),
          "a set of "
              + set.get().element().getSimpleName()
              + " can only contain one of its own constants: "
              + String.join(", ", Vocabulary.constants(set.get().element(), lexicon))
              + ".");
    }
  }

  private void oneOf(Expr.OneOf oneOf) {
    Optional<ValueType> value = kindOf(oneOf.value());
    if (oneOf.words().isEmpty()) {
      wrong(oneOf.place(), "'in' is followed by at least one word in parentheses.");
    }
    for (Expr word : oneOf.words()) {
      Optional<ValueType> kind = kindOf(word);
      boolean literal = word instanceof Expr.Constant;
      if (value.isPresent() && kind.isPresent() && !(literal && kind.get().equals(value.get()))) {
        wrong(
            word.place(),
            "'in' lists constants of the value's own enum, and the value is "
                + value.get().described()
                + ".");
      }
    }
  }

  private Optional<ValueType> variable(Expr.Variable variable) {
    used.add(variable.name());
    ValueType kind = bound.get(variable.name());
    if (kind == null) {
      faults.add(
          variable.place(),
          "unknown-variable",
          variable.name() + " is not bound before it is used here.",
          Nearest.question(variable.name(), bound.keySet()));
    }
    return Optional.ofNullable(kind);
  }

  private Optional<ValueType> numeral(Expr.Numeral numeral) {
    if (!numeral.whole()) {
      return Optional.of(ValueType.NUMBER);
    }
    if (Math.abs(numeral.value()) > Integer.MAX_VALUE) {
      faults.add(
          numeral.place(),
          "number-too-large",
          numeral.digits() + " is too large for a whole number.",
          "Write it with a power of ten, for example 5e9.");
      return Optional.empty();
    }
    return Optional.of(ValueType.WHOLE);
  }

  private Optional<ValueType> arithmetic(Expr.Arithmetic arithmetic) {
    Optional<ValueType> left = kindOf(arithmetic.left());
    Optional<ValueType> right = kindOf(arithmetic.right());
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    if (!left.get().isNumber() || !right.get().isNumber()) {
      ValueType odd = left.get().isNumber() ? right.get() : left.get();
      wrong(
          arithmetic.place(),
          "'" + arithmetic.operator() + "' needs two numbers, and one is " + odd.described() + ".");
      return Optional.empty();
    }
    boolean whole = left.get().equals(ValueType.WHOLE) && right.get().equals(ValueType.WHOLE);
    if (arithmetic.operator().equals("/")) {
      checkDivision(arithmetic, whole);
    } else if (whole && reach(arithmetic) > Integer.MAX_VALUE) {
      faults.add(
          arithmetic.place(),
          "integer-overflow",
          "whole numbers end at 2147483647, and this can go beyond, where the engines differ.",
          "Write one of them with a point, for example 2.0.");
    }
    return Optional.of(whole ? ValueType.WHOLE : ValueType.NUMBER);
  }

  /** Returns how large a whole number can be, if no property is larger than most. */
  private static double reach(Expr expression) {
    if (expression instanceof Expr.Numeral numeral) {
      return Math.abs(numeral.value());
    }
    if (expression instanceof Expr.Arithmetic arithmetic) {
      double left = reach(arithmetic.left());
      double right = reach(arithmetic.right());
      return arithmetic.operator().equals("*") ? left * right : left + right;
    }
    return MOST_OF_A_COUNT;
  }

  /**
   * Whole numbers divide to a whole number in one of the two engines and to a fraction in the
   * other.
   */
  private void checkDivision(Expr.Arithmetic division, boolean whole) {
    if (division.left() instanceof Expr.Numeral && division.right() instanceof Expr.Numeral) {
      faults.add(
          division.place(),
          "literal-division",
          "two written numbers are divided.",
          "Write the result.");
    } else if (whole) {
      faults.add(
          division.place(),
          "integer-division",
          "two whole numbers are divided, and their fraction would be lost.",
          "Write one of them with a point, for example 2.0, or multiply instead.");
    } else if (division.right() instanceof Expr.Numeral divisor && divisor.value() == 0) {
      faults.add(division.place(), "division-by-zero", "this divides by zero.");
    }
  }

  private static boolean asksFact(Expr expression) {
    if (expression instanceof Expr.Any || expression instanceof Expr.All) {
      return expression.parts().stream().allMatch(ExprTypes::asksFact);
    }
    return expression instanceof Expr.Property
        || expression instanceof Expr.Call
        || expression.parts().stream().anyMatch(ExprTypes::asksFact);
  }

  private void wrong(Place place, String message) {
    faults.add(place, "wrong-type", message);
  }
}
