package evisor.check;

import evisor.model.Request;
import evisor.model.Within;
import evisor.rules.language.Expr;
import evisor.rules.language.RuleText;
import evisor.rules.language.RuleText.Condition;
import evisor.rules.language.RuleText.Constraint;
import evisor.rules.language.RuleText.Pattern;
import evisor.rules.language.Vocabulary;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A comparison of a number of the request with a number that stands in the rule.
 *
 * @param comparison the comparison as written
 * @param question which number of the request; {@link #PROTEIN} for measured protein
 * @param limit the number that stands in the rule
 * @param whole whether it is a count
 */
record Threshold(Expr comparison, String question, double limit, boolean whole) {

  private static final String PROTEIN = "proteinAtLeast";

  /**
   * Returns the thresholds in the conditions on the request, as written. A variable is never
   * compared with a number that stands in the rule: the lint of conditions refuses it.
   */
  static List<Threshold> of(RuleText rule) {
    List<Threshold> found = new ArrayList<>();
    Optional<Pattern> pattern = rule.pattern(Request.class.getSimpleName());
    for (Constraint constraint : pattern.map(Pattern::constraints).orElse(List.of())) {
      if (constraint instanceof Condition condition) {
        collect(condition.expression(), found);
      }
    }
    return found;
  }

  private static void collect(Expr expression, List<Threshold> found) {
    if (expression instanceof Expr.Comparison comparison) {
      threshold(comparison, comparison.left(), comparison.right())
          .or(() -> threshold(comparison, comparison.right(), comparison.left()))
          .ifPresent(found::add);
    } else if (expression instanceof Expr.Call call
        && call.name().equals(PROTEIN)
        && call.arguments().get(0) instanceof Expr.Numeral limit) {
      found.add(new Threshold(call, PROTEIN, limit.value(), false));
    } else {
      expression.parts().forEach(part -> collect(part, found));
    }
  }

  private static Optional<Threshold> threshold(Expr comparison, Expr asked, Expr written) {
    if (asked instanceof Expr.Property property && written instanceof Expr.Numeral limit) {
      boolean whole = accessor(property.name()).getReturnType() == int.class;
      return Optional.of(new Threshold(comparison, property.name(), limit.value(), whole));
    }
    return Optional.empty();
  }

  private static Method accessor(String property) {
    return Vocabulary.property(Request.class, property).orElseThrow();
  }

  /** Returns the number that a request has; none that is near any limit where it has none. */
  double value(Request request) {
    if (question.equals(PROTEIN)) {
      return request.sample().proteinMgPerMl().orElse(Double.NEGATIVE_INFINITY);
    }
    try {
      return ((Number) accessor(question).invoke(request)).doubleValue();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + question, e);
    }
  }

  /**
   * Returns whether a request can have a number on a side of the limit.
   *
   * @param side -1 for below it, 0 for the limit itself, 1 for above it
   */
  boolean canLie(int side) {
    if (question.equals(PROTEIN)) {
      return true;
    }
    Optional<Within> bounds = Optional.ofNullable(accessor(question).getAnnotation(Within.class));
    return bounds.isEmpty() || canLie(side, bounds.get());
  }

  private boolean canLie(int side, Within bounds) {
    if (side > 0) {
      return limit < bounds.to();
    }
    return limit > bounds.from() || (side == 0 && limit == bounds.from() && !bounds.above());
  }

  /** Returns the conditions of a rule on the request, with this comparison taken for settled. */
  RuleText taken(RuleText rule, boolean holds) {
    List<Pattern> patterns = new ArrayList<>();
    for (Pattern pattern : rule.patterns()) {
      if (pattern.type().equals(Request.class.getSimpleName())) {
        List<Constraint> constraints = new ArrayList<>();
        for (Constraint constraint : pattern.constraints()) {
          constraints.add(
              constraint instanceof Condition condition
                  ? new Condition(taken(condition.expression(), holds))
                  : constraint);
        }
        patterns.add(
            new Pattern(
                pattern.place(), pattern.variable(), pattern.type(), List.copyOf(constraints)));
      }
    }
    return new RuleText(
        rule.id(),
        rule.place(),
        List.of(),
        List.copyOf(patterns),
        new RuleText.Consequence(rule.place(), "advise", List.of()),
        "",
        List.of());
  }

  // The very comparison is meant, not one that reads alike.
  @SuppressWarnings("ReferenceEquality")
  private Expr taken(Expr expression, boolean holds) {
    if (expression == comparison) {
      return new Expr.Truth(expression.place(), holds);
    }
    if (expression instanceof Expr.Any any) {
      return new Expr.Any(any.place(), any.parts().stream().map(p -> taken(p, holds)).toList());
    }
    if (expression instanceof Expr.All all) {
      return new Expr.All(all.place(), all.parts().stream().map(p -> taken(p, holds)).toList());
    }
    return expression instanceof Expr.Not not
        ? new Expr.Not(not.place(), taken(not.inner(), holds))
        : expression;
  }
}
