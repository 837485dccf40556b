package evisor.rules.typed;

import evisor.files.FilePlace;
import evisor.model.Request;
import evisor.model.Train;
import evisor.rules.language.ExprText;
import evisor.rules.language.Expression;
import evisor.rules.language.Expression.Relation;
import evisor.rules.language.ValueType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Something that is true or false. */
public sealed interface TypedCondition extends TypedNode {

  /** Returns whether it is true for a request and a train. */
  boolean holds(Request request, Train train);

  @Override
  default Object value(Request request, Train train) {
    return holds(request, train);
  }

  @Override
  default ValueType type() {
    return ValueType.TRUTH;
  }

  @Override
  TypedCondition map(UnaryOperator<TypedNode> change);

  @Override
  default TypedCondition replaced(TypedNode old, TypedNode by) {
    return (TypedCondition) TypedNode.super.replaced(old, by);
  }

  /** Returns its contrary as a rule writes it. */
  default String negatedText() {
    return ExprText.negated(source());
  }

  /** True where one of its parts is. */
  record AnyOf(FilePlace place, List<TypedCondition> children) implements TypedCondition {
    @Override
    public AnyOf map(UnaryOperator<TypedNode> change) {
      return new AnyOf(place, mapped(children, change));
    }

    @Override
    public Expression source() {
      return new Expression.Any(place, sources(children));
    }

    @Override
    public boolean holds(Request request, Train train) {
      for (TypedCondition part : children) {
        if (part.holds(request, train)) {
          return true;
        }
      }
      return false;
    }
  }

  /** True where all of its parts are. */
  record AllOf(FilePlace place, List<TypedCondition> children) implements TypedCondition {
    @Override
    public AllOf map(UnaryOperator<TypedNode> change) {
      return new AllOf(place, mapped(children, change));
    }

    @Override
    public Expression source() {
      return new Expression.All(place, sources(children));
    }

    @Override
    public boolean holds(Request request, Train train) {
      for (TypedCondition part : children) {
        if (!part.holds(request, train)) {
          return false;
        }
      }
      return true;
    }
  }

  /** True where its part is not. */
  record Negation(FilePlace place, TypedCondition part) implements TypedCondition {
    @Override
    public List<TypedCondition> children() {
      return List.of(part);
    }

    @Override
    public Negation map(UnaryOperator<TypedNode> change) {
      return new Negation(place, (TypedCondition) change.apply(part));
    }

    @Override
    public Expression source() {
      return new Expression.Not(place, part.source());
    }

    @Override
    public boolean holds(Request request, Train train) {
      return !part.holds(request, train);
    }
  }

  /** Compares two values of one type; only numbers and ranked words have an order. */
  record Comparison(FilePlace place, TypedNode left, Relation relation, TypedNode right)
      implements TypedCondition {
    @Override
    public List<TypedNode> children() {
      return List.of(left, right);
    }

    @Override
    public Comparison map(UnaryOperator<TypedNode> change) {
      return new Comparison(place, change.apply(left), relation, change.apply(right));
    }

    @Override
    public Expression source() {
      return new Expression.Comparison(place, left.source(), relation, right.source());
    }

    @Override
    public boolean holds(Request request, Train train) {
      if (left instanceof NumberNode one && right instanceof NumberNode other) {
        return relation.holds(one.number(request, train), other.number(request, train));
      }
      Object one = left.value(request, train);
      Object other = right.value(request, train);
      return relation.orders()
          ? relation.holds(compared(one, other), 0)
          : one.equals(other) == (relation == Relation.EQUAL);
    }

    // The type check has seen to it that both are words of one enum.
    @SuppressWarnings("unchecked")
    private static int compared(Object one, Object other) {
      return ((Comparable<Object>) one).compareTo(other);
    }

    /** Returns the same comparison by another relation. */
    public Comparison with(Relation other) {
      return new Comparison(place, left, other, right);
    }
  }

  /** Asks whether a set contains a word, or lacks it. */
  record Membership(FilePlace place, TypedNode set, TypedNode element, boolean negated)
      implements TypedCondition {
    @Override
    public List<TypedNode> children() {
      return List.of(set, element);
    }

    @Override
    public Membership map(UnaryOperator<TypedNode> change) {
      return new Membership(place, change.apply(set), change.apply(element), negated);
    }

    @Override
    public Expression source() {
      return new Expression.Contains(place, set.source(), element.source(), negated);
    }

    @Override
    public boolean holds(Request request, Train train) {
      Collection<?> words = (Collection<?>) set.value(request, train);
      return words.contains(element.value(request, train)) != negated;
    }

    /** Returns the same question turned round. */
    public Membership turned() {
      return new Membership(place, set, element, !negated);
    }
  }

  /** Asks whether a word is one of several, or none of them. */
  record OneOf(FilePlace place, TypedNode word, List<TermNode.WrittenTerm> words, boolean negated)
      implements TypedCondition {
    @Override
    public List<TypedNode> children() {
      return Stream.concat(Stream.of(word), words.stream()).toList();
    }

    @Override
    public OneOf map(UnaryOperator<TypedNode> change) {
      return new OneOf(
          place,
          change.apply(word),
          words.stream().map(one -> (TermNode.WrittenTerm) change.apply(one)).toList(),
          negated);
    }

    @Override
    public Expression source() {
      return new Expression.OneOf(place, word.source(), sources(words), negated);
    }

    @Override
    public boolean holds(Request request, Train train) {
      Object found = word.value(request, train);
      for (TermNode.WrittenTerm one : words) {
        if (one.written().equals(found)) {
          return !negated;
        }
      }
      return negated;
    }

    /** Returns the same question turned round. */
    public OneOf turned() {
      return new OneOf(place, word, words, !negated);
    }

    /** Returns the same question about other words. */
    public OneOf with(List<TermNode.WrittenTerm> others) {
      return new OneOf(place, word, List.copyOf(others), negated);
    }
  }

  /** A yes or no that a fact gives. */
  record AskedTruth(FilePlace place, FactQuestion question) implements TypedCondition, AskedNode {
    @Override
    public AskedTruth map(UnaryOperator<TypedNode> change) {
      return new AskedTruth(place, question.map(change));
    }

    @Override
    public boolean holds(Request request, Train train) {
      return question.truth(request, train);
    }
  }

  /** A yes or no that stands in the rule. */
  record WrittenTruth(FilePlace place, boolean truth) implements TypedCondition {
    @Override
    public WrittenTruth map(UnaryOperator<TypedNode> change) {
      return this;
    }

    @Override
    public Expression source() {
      return new Expression.Truth(place, truth);
    }

    @Override
    public Optional<Object> constant() {
      return Optional.of(truth);
    }

    @Override
    public boolean holds(Request request, Train train) {
      return truth;
    }
  }

  private static List<TypedCondition> mapped(
      List<TypedCondition> parts, UnaryOperator<TypedNode> change) {
    return parts.stream().map(part -> (TypedCondition) change.apply(part)).toList();
  }

  private static List<Expression> sources(List<? extends TypedNode> nodes) {
    return nodes.stream().map(TypedNode::source).toList();
  }
}
