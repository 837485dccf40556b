package evisor.mutation;

import evisor.model.Request;
import evisor.model.Train;
import evisor.model.Within;
import evisor.rules.language.ValueType;
import evisor.rules.plain.PlainRule;
import evisor.rules.typed.NumberNode.AskedNumber;
import evisor.rules.typed.NumberNode.WrittenNumber;
import evisor.rules.typed.TypedCondition;
import evisor.rules.typed.TypedNode;
import evisor.rules.typed.TypedRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A comparison of a number of the request with a number that stands in the rule.
 *
 * @param comparison the comparison
 * @param number which number of the request; empty for measured protein
 * @param limit the number that stands in the rule
 */
record RequestThreshold(TypedCondition comparison, Optional<AskedNumber> number, double limit) {

  private static final String PROTEIN = "proteinAtLeast";
  private static final Train NO_TRAIN = Train.of(List.of(), Set.of());

  /**
   * Returns the thresholds in the conditions on the request, as written. A variable is never
   * compared with a number that stands in the rule: the lint of conditions refuses it.
   */
  static List<RequestThreshold> of(TypedRule rule) {
    List<RequestThreshold> found = new ArrayList<>();
    rule.onRequest().forEach(condition -> collect(condition, found));
    return List.copyOf(found);
  }

  private static void collect(TypedNode node, List<RequestThreshold> found) {
    if (node instanceof TypedCondition.Comparison comparison) {
      threshold(comparison, comparison.left(), comparison.right())
          .or(() -> threshold(comparison, comparison.right(), comparison.left()))
          .ifPresent(found::add);
    } else if (node instanceof TypedCondition.AskedTruth asked
        && asked.question().name().equals(PROTEIN)
        && asked.question().arguments().get(0) instanceof WrittenNumber limit) {
      found.add(new RequestThreshold(asked, Optional.empty(), limit.number()));
    } else {
      node.children().forEach(child -> collect(child, found));
    }
  }

  private static Optional<RequestThreshold> threshold(
      TypedCondition comparison, TypedNode asked, TypedNode written) {
    return asked instanceof AskedNumber number
            && number.question().arguments().isEmpty()
            && written instanceof WrittenNumber limit
        ? Optional.of(new RequestThreshold(comparison, Optional.of(number), limit.number()))
        : Optional.empty();
  }

  /** Returns what is compared, by a name that it has alone. */
  String name() {
    return number.map(asked -> asked.question().name()).orElse(PROTEIN);
  }

  /** Returns whether it is a count. */
  boolean whole() {
    return number.filter(asked -> asked.type().equals(ValueType.WHOLE)).isPresent();
  }

  /** Returns the number that a request has; none that is near any limit where it has none. */
  double value(Request request) {
    return number.isPresent()
        ? number.get().number(request, NO_TRAIN)
        : request.sample().proteinMgPerMl().orElse(Double.NEGATIVE_INFINITY);
  }

  /**
   * Returns whether a request can have a number on a side of the limit.
   *
   * @param side -1 for below it, 0 for the limit itself, 1 for above it
   */
  boolean canLie(int side) {
    return number
        .map(asked -> asked.question().accessor().getAnnotation(Within.class))
        .map(bounds -> canLie(side, bounds))
        .orElse(true);
  }

  private boolean canLie(int side, Within bounds) {
    if (side > 0) {
      return limit < bounds.to();
    }
    return limit > bounds.from() || (side == 0 && limit == bounds.from() && !bounds.above());
  }

  /** Returns a rule with this comparison taken for settled. */
  PlainRule taken(TypedRule rule, boolean holds) {
    return PlainRule.of(
        rule.replaced(comparison, new TypedCondition.WrittenTruth(comparison.place(), holds)));
  }
}
