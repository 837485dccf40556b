package evisor.mutation;

import evisor.files.Place;
import evisor.rules.language.Expr;
import evisor.rules.language.ExprText;
import java.util.function.UnaryOperator;

/**
 * A condition with one small change.
 *
 * @param kind what is changed
 * @param place where
 * @param words what becomes of what
 * @param changed the whole condition with the change
 */
record ExprChange(MutantKind kind, Place place, String words, Expr changed) {

  private static final String TO = " → ";

  /** Returns the change of one expression into another. */
  static ExprChange of(MutantKind kind, Expr from, Expr to) {
    return new ExprChange(kind, from.place(), ExprText.of(from) + TO + ExprText.of(to), to);
  }

  /** Returns the change that leaves a part out, what is left taking the place of the whole. */
  static ExprChange without(Expr part, Expr left) {
    return new ExprChange(MutantKind.DROPPED, part.place(), "without " + ExprText.of(part), left);
  }

  /** Returns the same change inside a larger expression. */
  ExprChange inside(UnaryOperator<Expr> whole) {
    return new ExprChange(kind, place, words, whole.apply(changed));
  }
}
