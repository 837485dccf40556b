package evisor.rules.trace;

import evisor.model.Quantity;
import evisor.model.Request;
import evisor.model.Train;
import evisor.rules.typed.Condition;
import evisor.rules.typed.NumberNode;
import evisor.rules.typed.TermNode;
import evisor.rules.typed.TypedNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Evaluates conditions and keeps what was compared. */
record ConditionTracing(Request request, Train train) {

  private static final Operand YES = new Operand("true", true, Optional.empty(), List.of());
  private static final Operand NO = new Operand("false", false, Optional.empty(), List.of());

  static List<TracedCondition> of(List<Condition> conditions, Request request, Train train) {
    return new ConditionTracing(request, train).checks(conditions, false);
  }

  private List<TracedCondition> checks(List<Condition> conditions, boolean negated) {
    List<TracedCondition> checks = new ArrayList<>();
    conditions.forEach(condition -> checks.add(check(condition, negated)));
    return List.copyOf(checks);
  }

  /** A negation is carried down to the comparisons, where it can be read. */
  private TracedCondition check(Condition condition, boolean negated) {
    if (condition instanceof Condition.Negation not) {
      return check(not.part(), !negated);
    }
    if (condition instanceof Condition.AnyOf any) {
      return joined(any, any.children(), negated, negated);
    }
    if (condition instanceof Condition.AllOf all) {
      return joined(all, all.children(), negated, !negated);
    }
    return atom(condition, negated);
  }

  private TracedCondition joined(
      Condition condition, List<Condition> parts, boolean negated, boolean all) {
    List<TracedCondition> checks = checks(parts, negated);
    return new TracedCondition.Joined(all, text(condition, negated), condition.place(), checks);
  }

  private Atom atom(Condition condition, boolean negated) {
    if (condition instanceof Condition.Comparison compared) {
      Operand left = side(compared.left());
      Operand right = side(compared.right());
      return atom(
          condition,
          negated,
          left.in(right.quantity()),
          Need.of(compared.relation()),
          right.in(left.quantity()));
    }
    if (condition instanceof Condition.Membership asked) {
      Need need = asked.negated() ? Need.LACKS : Need.CONTAINS;
      return atom(condition, negated, side(asked.set()), need, side(asked.element()));
    }
    if (condition instanceof Condition.OneOf choice) {
      Need need = choice.negated() ? Need.NONE_OF : Need.ONE_OF;
      return atom(condition, negated, side(choice.word()), need, words(choice.words()));
    }
    return new Atom(
        text(condition, negated),
        condition.place(),
        condition.holds(request, train) != negated,
        side(condition),
        Need.EQUAL,
        negated ? NO : YES);
  }

  private static Operand words(List<TermNode.WrittenTerm> words) {
    return new Operand(
        words.stream().map(TypedNode::text).collect(Collectors.joining(", ")),
        words.stream().map(TermNode.WrittenTerm::written).toList(),
        Optional.empty(),
        List.of());
  }

  private Atom atom(Condition condition, boolean negated, Operand left, Need need, Operand right) {
    return new Atom(
        text(condition, negated),
        condition.place(),
        condition.holds(request, train) != negated,
        left,
        negated ? need.negated() : need,
        right);
  }

  private Operand side(TypedNode node) {
    return new Operand(node.text(), node.value(request, train), quantity(node), node.questions());
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

  private static String text(Condition condition, boolean negated) {
    return negated ? condition.negatedText() : condition.text();
  }
}
