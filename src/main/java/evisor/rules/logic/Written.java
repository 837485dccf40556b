package evisor.rules.logic;

import evisor.model.Term;
import evisor.rules.language.Expr;
import evisor.rules.language.Vocabulary;
import java.util.Optional;
import java.util.OptionalDouble;

/** Values that stand in a rule itself. */
final class Written {

  private Written() {}

  /** Returns whether an expression depends on no fact. */
  static boolean is(Expr side) {
    return side instanceof Expr.Constant
        || side instanceof Expr.Text
        || side instanceof Expr.Truth
        || number(side).isPresent();
  }

  /** Returns the number that stands there, worked out; nothing for anything else. */
  static OptionalDouble number(Expr expression) {
    if (expression instanceof Expr.Numeral numeral) {
      return OptionalDouble.of(numeral.value());
    }
    if (expression instanceof Expr.Arithmetic sum) {
      OptionalDouble left = number(sum.left());
      OptionalDouble right = number(sum.right());
      if (left.isPresent() && right.isPresent()) {
        double one = left.getAsDouble();
        double other = right.getAsDouble();
        return switch (sum.operator()) {
          case "+" -> OptionalDouble.of(one + other);
          case "-" -> OptionalDouble.of(one - other);
          case "*" -> OptionalDouble.of(one * other);
          default -> OptionalDouble.empty();
        };
      }
    }
    return OptionalDouble.empty();
  }

  /** Returns the constant that stands there; nothing for anything else. */
  static Optional<Term> constant(Expr word) {
    if (!(word instanceof Expr.Constant constant)) {
      return Optional.empty();
    }
    return Vocabulary.enumNamed(constant.type())
        .flatMap(type -> Vocabulary.constant(type, constant.name()));
  }
}
