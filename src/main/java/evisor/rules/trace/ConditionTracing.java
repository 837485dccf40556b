package evisor.rules.trace;

import evisor.model.Quantity;
import evisor.model.Request;
import evisor.model.Train;
import evisor.rules.typed.NumberNode;
import evisor.rules.typed.TermNode;
import evisor.rules.typed.TypedCondition;
import evisor.rules.typed.TypedNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Evaluates conditions and keeps what was compared. */
record ConditionTracing(Request request, Train train) {

  private static final ComparedOperand YES =
      new ComparedOperand("true", true, Optional.empty(), List.of());
  private static final ComparedOperand NO =
      new ComparedOperand("false", false, Optional.empty(), List.of());

  static List<TracedCondition> of(List<TypedCondition> conditions, Request request, Train train) {
    return new ConditionTracing(request, train).checks(conditions, false);
  }

  private List<TracedCondition> checks(List<TypedCondition> conditions, boolean negated) {
    List<TracedCondition> checks = new ArrayList<>();
    conditions.forEach(condition -> checks.add(check(condition, negated)));
    return List.copyOf(checks);
  }

  /** A negation is carried down to the comparisons, where it can be read. */
  private TracedCondition check(TypedCondition condition, boolean negated) {
    if (condition instanceof TypedCondition.Negation not) {
      return check(not.part(), !negated);
    }
    if (condition instanceof TypedCondition.AnyOf any) {
      return joined(any, any.children(), negated, negated);
    }
    if (condition instanceof TypedCondition.AllOf all) {
      return joined(all, all.children(), negated, !negated);
    }
    return atom(condition, negated);
  }

  private TracedCondition joined(
      TypedCondition condition, List<TypedCondition> parts, boolean negated, boolean all) {
    List<TracedCondition> checks = checks(parts, negated);
    return new TracedCondition.Joined(all, text(condition, negated), condition.place(), checks);
  }

  private TracedComparison atom(TypedCondition condition, boolean negated) {
    if (condition instanceof TypedCondition.Comparison compared) {
      ComparedOperand left = side(compared.left());
      ComparedOperand right = side(compared.right());
      return atom(
          condition,
          negated,
          left.in(right.quantity()),
          ValueNeed.of(compared.relation()),
          right.in(left.quantity()));
    }
    if (condition instanceof TypedCondition.Membership asked) {
      ValueNeed need = asked.negated() ? ValueNeed.LACKS : ValueNeed.CONTAINS;
      return atom(condition, negated, side(asked.set()), need, side(asked.element()));
    }
    if (condition instanceof TypedCondition.OneOf choice) {
      ValueNeed need = choice.negated() ? ValueNeed.NONE_OF : ValueNeed.ONE_OF;
      return atom(condition, negated, side(choice.word()), need, words(choice.words()));
    }
    return new TracedComparison(
        text(condition, negated),
        condition.place(),
        condition.holds(request, train) != negated,
        side(condition),
        ValueNeed.EQUAL,
        negated ? NO : YES);
  }

  private static ComparedOperand words(List<TermNode.WrittenTerm> words) {
    return new ComparedOperand(
        words.stream().map(TypedNode::text).collect(Collectors.joining(", ")),
        words.stream().map(TermNode.WrittenTerm::written).toList(),
        Optional.empty(),
        List.of());
  }

  private TracedComparison atom(
      TypedCondition condition,
      boolean negated,
      ComparedOperand left,
      ValueNeed need,
      ComparedOperand right) {
    return new TracedComparison(
        text(condition, negated),
        condition.place(),
        condition.holds(request, train) != negated,
        left,
        negated ? need.negated() : need,
        right);
  }

  private ComparedOperand side(TypedNode node) {
    return new ComparedOperand(
        node.text(), node.value(request, train), quantity(node), node.questions());
  }

  /** Sums keep a quantity, and so does what is multiplied or divided by a number as written. */
  private static Optional<Quantity> quantity(TypedNode node) {
    if (node instanceof NumberNode.AskedNumber asked) {
      return asked.question().quantity();
    }
    if (!(node instanceof NumberNode.Calculation made)) {
      return Optional.empty();
    }
    Optional<Quantity> left = quantity(made.left());
    Optional<Quantity> right = quantity(made.right());
    if (made.right().constant().isPresent()) {
      return left;
    }
    if (made.left().constant().isPresent()) {
      return made.operator().equals("/") ? Optional.empty() : right;
    }
    boolean sum = made.operator().equals("+") || made.operator().equals("-");
    return sum && left.equals(right) ? left : Optional.empty();
  }

  private static String text(TypedCondition condition, boolean negated) {
    return negated ? condition.negatedText() : condition.text();
  }
}
