package evisor.rules.plain;

import evisor.model.Quantity;
import evisor.model.Request;
import evisor.model.Train;
import evisor.rules.language.Expr;
import evisor.rules.language.ExprText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Evaluates conditions and keeps what was compared. */
final class Checks {

  private static final Operand YES = new Operand("true", true, Optional.empty(), List.of(), false);
  private static final Operand NO = new Operand("false", false, Optional.empty(), List.of(), false);

  private final Request request;
  private final Train train;

  private Checks(Request request, Train train) {
    this.request = request;
    this.train = train;
  }

  static Check of(Logic logic, Request request, Train train) {
    return new Checks(request, train).check(logic, false);
  }

  /** A negation is carried down to the comparisons, where it can be read. */
  private Check check(Logic logic, boolean negated) {
    if (logic instanceof Logic.Negated not) {
      return check(not.part(), !negated);
    }
    if (logic instanceof Logic.Either either) {
      List<Check> parts = parts(either.parts(), negated);
      return negated
          ? new Check.Every(text(logic, true), logic.source().place(), parts)
          : new Check.Either(text(logic, false), logic.source().place(), parts);
    }
    if (logic instanceof Logic.Every every) {
      List<Check> parts = parts(every.parts(), negated);
      return negated
          ? new Check.Either(text(logic, true), logic.source().place(), parts)
          : new Check.Every(text(logic, false), logic.source().place(), parts);
    }
    return atom(logic, negated);
  }

  private List<Check> parts(List<Logic> parts, boolean negated) {
    List<Check> checks = new ArrayList<>();
    parts.forEach(part -> checks.add(check(part, negated)));
    return List.copyOf(checks);
  }

  private Atom atom(Logic logic, boolean negated) {
    if (logic instanceof Logic.Amounts compared) {
      Expr.Comparison source = (Expr.Comparison) compared.source();
      Operand left = side(source.left(), compared.left());
      Operand right = side(source.right(), compared.right());
      return atom(
          logic,
          negated,
          left.in(right.quantity()),
          Need.of(compared.relation()),
          right.in(left.quantity()));
    }
    if (logic instanceof Logic.Values compared) {
      Expr.Comparison source = (Expr.Comparison) compared.source();
      return atom(
          logic,
          negated,
          side(source.left(), compared.left()),
          Need.of(compared.relation()),
          side(source.right(), compared.right()));
    }
    if (logic instanceof Logic.Membership asked) {
      Expr.Contains source = (Expr.Contains) asked.source();
      return atom(
          logic,
          negated,
          side(source.set(), asked.set()),
          asked.negated() ? Need.LACKS : Need.CONTAINS,
          side(source.element(), asked.element()));
    }
    if (logic instanceof Logic.Choice choice) {
      Expr.OneOf source = (Expr.OneOf) choice.source();
      String words = String.join(", ", source.words().stream().map(ExprText::of).toList());
      return atom(
          logic,
          negated,
          side(source.value(), choice.word()),
          choice.negated() ? Need.NONE_OF : Need.ONE_OF,
          new Operand(words, choice.words(), Optional.empty(), List.of(), false));
    }
    boolean found = logic.holds(request, train);
    return new Atom(
        text(logic, negated),
        logic.source().place(),
        found != negated,
        side(logic.source(), logic),
        Need.EQUAL,
        negated ? NO : YES);
  }

  private Atom atom(Logic logic, boolean negated, Operand left, Need need, Operand right) {
    return new Atom(
        text(logic, negated),
        logic.source().place(),
        logic.holds(request, train) != negated,
        left,
        negated ? need.negated() : need,
        right);
  }

  private Operand side(Expr source, Node node) {
    List<Question> questions = new ArrayList<>();
    node.readings().forEach(reading -> questions.add(Question.of(reading)));
    boolean plain =
        node instanceof Amount.ReadAmount
            || node instanceof Thing.ReadThing
            || node instanceof Logic.ReadTruth;
    return new Operand(
        ExprText.of(source),
        node.value(request, train),
        quantity(node),
        List.copyOf(questions),
        plain);
  }

  /** Sums keep a quantity, and so does what is multiplied or divided by a number as written. */
  private static Optional<Quantity> quantity(Node node) {
    if (node instanceof Amount.ReadAmount read) {
      return Question.of(read.reading()).quantity();
    }
    if (!(node instanceof Amount.Calculated made)) {
      return Optional.empty();
    }
    Optional<Quantity> left = quantity(made.left());
    Optional<Quantity> right = quantity(made.right());
    if (made.right() instanceof Amount.FixedAmount) {
      return left;
    }
    if (made.left() instanceof Amount.FixedAmount) {
      return made.operator().equals("/") ? Optional.empty() : right;
    }
    boolean sum = made.operator().equals("+") || made.operator().equals("-");
    return sum && left.equals(right) ? left : Optional.empty();
  }

  private static String text(Logic logic, boolean negated) {
    return negated ? ExprText.negated(logic.source()) : ExprText.of(logic.source());
  }
}
