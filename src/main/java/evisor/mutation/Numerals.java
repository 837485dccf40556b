package evisor.mutation;

import evisor.json.PlainNumber;
import evisor.rules.language.Expr;
import java.util.ArrayList;
import java.util.List;

/** The numbers written in an expression, and what they may be shifted to. */
final class Numerals {

  // Far enough to matter to a bench, near enough that only a case at the border tells.
  private static final double SHARE = 0.1;

  private Numerals() {}

  /** Returns the numbers of an expression as written from left to right. */
  static List<Expr.Numeral> in(Expr expr) {
    List<Expr.Numeral> found = new ArrayList<>();
    if (expr instanceof Expr.Numeral numeral) {
      found.add(numeral);
    }
    expr.parts().forEach(part -> found.addAll(in(part)));
    return found;
  }

  /** Returns a number shifted down and up: a count by one, another number by a tenth. */
  static List<Expr.Numeral> shifted(Expr.Numeral from, boolean counted) {
    double value = from.value();
    if (value == 0 || (counted && from.whole())) {
      Expr.Numeral more = written(from, value + 1);
      // What is counted is there at least once, so that a limit below 1 limits nothing.
      return value > 1 ? List.of(written(from, value - 1), more) : List.of(more);
    }
    return List.of(written(from, value * (1 - SHARE)), written(from, value * (1 + SHARE)));
  }

  private static Expr.Numeral written(Expr.Numeral from, double value) {
    double rounded = StrictMath.rint(value * 1e9) / 1e9;
    return new Expr.Numeral(from.place(), PlainNumber.of(rounded));
  }

  /** Returns an expression with one of its numbers, that very one, replaced. */
  static Expr replaced(Expr expr, Expr.Numeral old, Expr.Numeral by) {
    if (expr instanceof Expr.Numeral numeral) {
      return numeral.place().equals(old.place()) ? by : numeral;
    }
    if (expr instanceof Expr.Comparison it) {
      return new Expr.Comparison(
          it.place(), replaced(it.left(), old, by), it.relation(), replaced(it.right(), old, by));
    }
    if (expr instanceof Expr.Arithmetic it) {
      return new Expr.Arithmetic(
          it.place(), replaced(it.left(), old, by), it.operator(), replaced(it.right(), old, by));
    }
    if (expr instanceof Expr.Call it) {
      List<Expr> arguments = new ArrayList<>();
      it.arguments().forEach(argument -> arguments.add(replaced(argument, old, by)));
      return new Expr.Call(it.place(), it.name(), arguments);
    }
    return expr;
  }
}
