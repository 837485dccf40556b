package evisor.mutation;

import evisor.model.Lexicon;
import evisor.model.Predicted;
import evisor.rules.language.Expr;
import evisor.rules.language.Expr.Relation;
import evisor.rules.language.Vocabulary;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the small changes of a condition that can make a difference.
 *
 * <p>Left out are changes that come to the same as another one: a rank shifted so that a comparison
 * always or never holds, and a limit taken in or left out ({@code >} for {@code >=}) where a number
 * is compared that the process model predicts, for such a number meets a limit only by chance.
 */
final class ExprChanges {

  private final Class<?> fact;

  /** Takes the type of fact that the conditions ask. */
  ExprChanges(Class<?> fact) {
    this.fact = fact;
  }

  /** Returns every change of a condition, in the order of the text. */
  List<ExprChange> of(Expr expr) {
    List<ExprChange> changes = new ArrayList<>();
    if (expr instanceof Expr.Any any) {
      parts(any.parts(), parts -> new Expr.Any(any.place(), parts), changes);
    } else if (expr instanceof Expr.All all) {
      parts(all.parts(), parts -> new Expr.All(all.place(), parts), changes);
    } else if (expr instanceof Expr.Not not) {
      changes.add(ExprChange.of(MutantKind.NEGATED, not, not.inner()));
      for (ExprChange inner : of(not.inner())) {
        if (inner.kind() != MutantKind.NEGATED) {
          changes.add(inner.inside(e -> new Expr.Not(not.place(), e)));
        }
      }
    } else if (expr instanceof Expr.Comparison comparison) {
      comparison(comparison, changes);
    } else if (expr instanceof Expr.OneOf oneOf) {
      oneOf(oneOf, changes);
    } else if (expr instanceof Expr.Contains contains) {
      changes.add(
          ExprChange.of(
              MutantKind.OPERATOR,
              contains,
              new Expr.Contains(
                  contains.place(), contains.set(), contains.element(), !contains.negated())));
    } else {
      changes.add(ExprChange.of(MutantKind.NEGATED, expr, new Expr.Not(expr.place(), expr)));
      numbers(expr, false, changes);
    }
    return changes;
  }

  /** Makes an expression of its parts. */
  private interface Joined {
    Expr of(List<Expr> parts);
  }

  private void parts(List<Expr> parts, Joined joined, List<ExprChange> changes) {
    for (int i = 0; i < parts.size(); i++) {
      List<Expr> left = new ArrayList<>(parts);
      left.remove(i);
      changes.add(
          ExprChange.without(parts.get(i), left.size() == 1 ? left.get(0) : joined.of(left)));
      int at = i;
      for (ExprChange inner : of(parts.get(i))) {
        changes.add(
            inner.inside(
                changed -> {
                  List<Expr> other = new ArrayList<>(parts);
                  other.set(at, changed);
                  return joined.of(other);
                }));
      }
    }
  }

  private void oneOf(Expr.OneOf oneOf, List<ExprChange> changes) {
    changes.add(
        ExprChange.of(
            MutantKind.OPERATOR,
            oneOf,
            new Expr.OneOf(oneOf.place(), oneOf.value(), oneOf.words(), !oneOf.negated())));
    for (int i = 0; i < oneOf.words().size() && oneOf.words().size() > 1; i++) {
      List<Expr> left = new ArrayList<>(oneOf.words());
      Expr word = left.remove(i);
      changes.add(
          ExprChange.without(
              word, new Expr.OneOf(oneOf.place(), oneOf.value(), left, oneOf.negated())));
    }
  }

  private void comparison(Expr.Comparison comparison, List<ExprChange> changes) {
    Relation relation = comparison.relation();
    if (!relation.orders()) {
      changes.add(related(MutantKind.OPERATOR, comparison, opposite(relation)));
      return;
    }
    if (whole(comparison) || !predicted(comparison)) {
      changes.add(related(MutantKind.OPERATOR, comparison, neighbour(relation)));
    }
    changes.add(related(MutantKind.NEGATED, comparison, opposite(relation)));
    if (comparison.right() instanceof Expr.Constant rank) {
      ranks(comparison, rank, changes);
    } else {
      numbers(comparison, whole(comparison), changes);
    }
  }

  private static ExprChange related(MutantKind kind, Expr.Comparison from, Relation to) {
    return ExprChange.of(
        kind, from, new Expr.Comparison(from.place(), from.left(), to, from.right()));
  }

  private static Relation neighbour(Relation relation) {
    return switch (relation) {
      case AT_LEAST -> Relation.ABOVE;
      case ABOVE -> Relation.AT_LEAST;
      case AT_MOST -> Relation.BELOW;
      case BELOW -> Relation.AT_MOST;
      case EQUAL, UNEQUAL -> throw new IllegalArgumentException("has no neighbour");
    };
  }

  private static Relation opposite(Relation relation) {
    return switch (relation) {
      case AT_LEAST -> Relation.BELOW;
      case ABOVE -> Relation.AT_MOST;
      case AT_MOST -> Relation.ABOVE;
      case BELOW -> Relation.AT_LEAST;
      case EQUAL -> Relation.UNEQUAL;
      case UNEQUAL -> Relation.EQUAL;
    };
  }

  /** Shifts a rank by one; not to where the comparison always or never holds. */
  private static void ranks(Expr.Comparison from, Expr.Constant rank, List<ExprChange> changes) {
    List<String> names =
        Vocabulary.enumNamed(rank.type())
            .map(ranks -> Vocabulary.constants(ranks, Lexicon.ENUMS_ONLY))
            .orElse(List.of());
    int at = names.indexOf(rank.name());
    boolean fromLowest = from.relation() == Relation.BELOW || from.relation() == Relation.AT_LEAST;
    int lowest = fromLowest ? 1 : 0;
    int highest = names.size() - (fromLowest ? 1 : 2);
    for (int other : List.of(at - 1, at + 1)) {
      if (other >= lowest && other <= highest) {
        Expr to = new Expr.Constant(rank.place(), rank.type(), names.get(other));
        changes.add(
            ExprChange.of(
                MutantKind.THRESHOLD,
                from,
                new Expr.Comparison(from.place(), from.left(), from.relation(), to)));
      }
    }
  }

  private static void numbers(Expr whole, boolean counted, List<ExprChange> changes) {
    for (Expr.Numeral numeral : Numerals.in(whole)) {
      for (Expr.Numeral other : Numerals.shifted(numeral, counted)) {
        changes.add(
            ExprChange.of(MutantKind.THRESHOLD, whole, Numerals.replaced(whole, numeral, other)));
      }
    }
  }

  /** Returns whether a comparison counts: everything in it that is read is a whole number. */
  private boolean whole(Expr expr) {
    List<Method> read = read(expr);
    return !read.isEmpty() && read.stream().allMatch(m -> m.getReturnType() == int.class);
  }

  private boolean predicted(Expr expr) {
    return read(expr).stream().anyMatch(method -> method.isAnnotationPresent(Predicted.class));
  }

  private List<Method> read(Expr expr) {
    List<Method> read = new ArrayList<>();
    if (expr instanceof Expr.Property property) {
      Vocabulary.property(fact, property.name()).ifPresent(read::add);
    } else if (expr instanceof Expr.Call call) {
      Vocabulary.methods(fact, call.name()).stream().limit(1).forEach(read::add);
    } else {
      expr.parts().forEach(part -> read.addAll(read(part)));
    }
    return read;
  }
}
