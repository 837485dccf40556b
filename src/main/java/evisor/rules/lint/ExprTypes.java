package evisor.rules.lint;

import evisor.files.FileFaults;
import evisor.files.FilePlace;
import evisor.files.Nearest;
import evisor.model.Lexicon;
import evisor.rules.language.Expression;
import evisor.rules.language.Expression.Relation;
import evisor.rules.language.ValueType;
import evisor.rules.language.Vocabulary;
import evisor.rules.typed.FactQuestion;
import evisor.rules.typed.NumberNode;
import evisor.rules.typed.TermNode.WrittenTerm;
import evisor.rules.typed.TypedCondition;
import evisor.rules.typed.TypedNode;
import evisor.speech.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Works out the types of expressions in the pattern on one fact, and reports what does not fit.
 * What fits is returned with its names resolved.
 */
final class ExprTypes {

  // Two counts of this size can be multiplied.
  private static final double MOST_OF_A_COUNT = 46_340;

  private final NameResolver names;
  private final Map<String, FactQuestion> bound;
  private final Set<String> used;
  private final Lexicon lexicon;
  private final FileFaults faults;

  ExprTypes(
      Class<?> fact,
      Map<String, FactQuestion> bound,
      Set<String> used,
      boolean composes,
      Lexicon lexicon,
      FileFaults faults) {
    this.names = new NameResolver(fact, composes, lexicon, faults);
    this.lexicon = lexicon;
    this.bound = bound;
    this.used = used;
    this.faults = faults;
  }

  /** Checks an expression that must be true or false, and depend on the fact. */
  Optional<TypedCondition> condition(Expression expression) {
    int before = faults.found();
    Optional<TypedCondition> found = truth(expression);
    // Of a condition that is wrong in another way nobody knows what it asks.
    if (!asksFact(expression) && faults.found() == before) {
      faults.add(
          expression.place(),
          "constant-condition",
          "this condition asks nothing of the fact that it stands in, so it is always true or"
              + " never.");
    }
    return found;
  }

  /** Returns an expression with its names resolved; nothing where a fault has been reported. */
  Optional<TypedNode> node(Expression expression) {
    if (expression instanceof Expression.Property property) {
      return names.property(property).map(question -> question.at(property.place()));
    }
    if (expression instanceof Expression.Call call) {
      return names
          .call(call, call.arguments().stream().map(this::node).toList())
          .map(question -> question.at(call.place()));
    }
    if (expression instanceof Expression.Constant constant) {
      return names.constant(constant).map(word -> word);
    }
    if (expression instanceof Expression.Variable variable) {
      return variable(variable);
    }
    if (expression instanceof Expression.Numeral numeral) {
      return numeral(numeral);
    }
    if (expression instanceof Expression.Text text) {
      return Optional.of(new WrittenTerm(text, ValueType.TEXT, text.value()));
    }
    if (expression instanceof Expression.Arithmetic arithmetic) {
      return arithmetic(arithmetic);
    }
    return logic(expression).map(condition -> condition);
  }

  private Optional<TypedCondition> logic(Expression expression) {
    if (expression instanceof Expression.Any any) {
      return truths(any.parts()).map(parts -> new TypedCondition.AnyOf(any.place(), parts));
    }
    if (expression instanceof Expression.All all) {
      return truths(all.parts()).map(parts -> new TypedCondition.AllOf(all.place(), parts));
    }
    if (expression instanceof Expression.Not not) {
      return truth(not.inner()).map(part -> new TypedCondition.Negation(not.place(), part));
    }
    if (expression instanceof Expression.Comparison comparison) {
      return comparison(comparison);
    }
    if (expression instanceof Expression.Contains contains) {
      return contains(contains);
    }
    return expression instanceof Expression.OneOf oneOf
        ? oneOf(oneOf)
        : Optional.of(
            new TypedCondition.WrittenTruth(
                expression.place(), ((Expression.Truth) expression).value()));
  }

  /** Returns several conditions; nothing unless all of them are sound. */
  private Optional<List<TypedCondition>> truths(List<Expression> expressions) {
    List<TypedCondition> sound = new ArrayList<>();
    expressions.forEach(expression -> truth(expression).ifPresent(sound::add));
    return Optional.of(List.copyOf(sound)).filter(all -> all.size() == expressions.size());
  }

  private Optional<TypedCondition> truth(Expression expression) {
    if (expression instanceof Expression.Constant constant) {
      names
          .constant(constant)
          .ifPresent(
              kind ->
                  faults.add(
                      constant.place(),
                      "wrong-type",
                      Phrase.of(
                          "a condition is true or false, and %s.%s alone is neither.",
                          constant.type(), constant.name()),
                      "Name the property again, as in: purity == Purity.HIGH || purity =="
                          + " Purity.MEDIUM."));
      return Optional.empty();
    }
    Optional<TypedNode> found = node(expression);
    if (found.isPresent() && !(found.get() instanceof TypedCondition)) {
      wrong(
          expression.place(),
          "a condition is true or false, and this is " + found.get().type().described() + ".");
    }
    return found.filter(TypedCondition.class::isInstance).map(TypedCondition.class::cast);
  }

  private Optional<TypedCondition> comparison(Expression.Comparison comparison) {
    for (Expression side : List.of(comparison.left(), comparison.right())) {
      if (side.isLogic()) {
        faults.add(
            side.place(),
            "wrong-type",
            "a comparison has a value on either side, and this is a condition.",
            "Join conditions by '&&' and '||', and turn one round by '!'.");
        logic(side);
        return Optional.empty();
      }
    }
    Optional<TypedNode> left = node(comparison.left());
    Optional<TypedNode> right = node(comparison.right());
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    ValueType one = left.get().type();
    ValueType other = right.get().type();
    Relation relation = comparison.relation();
    boolean comparable =
        (one.isNumber() && other.isNumber()) || (one.equals(other) && !one.isAmount());
    if (!comparable) {
      wrong(
          comparison.place(),
          Phrase.of(
              "%s cannot be compared with %s.%s",
              one.described(),
              other.described(),
              one.isSet() ? " A set is asked by 'contains'." : ""));
      return Optional.empty();
    }
    if (relation.orders() && !one.isNumber() && !one.isRanked()) {
      wrong(
          comparison.place(),
          Phrase.of(
              "'%s' needs numbers or ranked words, and %s has no order.",
              relation.symbol(), one.described()));
    }
    return Optional.of(
        new TypedCondition.Comparison(comparison.place(), left.get(), relation, right.get()));
  }

  private Optional<TypedCondition> contains(Expression.Contains contains) {
    Optional<TypedNode> set = node(contains.set());
    Optional<TypedNode> element = node(contains.element());
    Optional<ValueType> type = set.map(TypedNode::type);
    if (type.isPresent() && !type.get().isSet()) {
      wrong(contains.place(), "'contains' asks a set, and this is " + type.get().described() + ".");
    } else if (type.isPresent()
        && element.isPresent()
        && (!(contains.element() instanceof Expression.Constant)
            || element.get().type().type() != type.get().element())) {
      wrong(
          contains.element().place(),
          Phrase.of(
              "a set of %s can only contain one of its own constants: %s.",
              type.get().element().getSimpleName(),
              String.join(", ", Vocabulary.constants(type.get().element(), lexicon))));
    }
    return set.isPresent() && element.isPresent()
        ? Optional.of(
            new TypedCondition.Membership(
                contains.place(), set.get(), element.get(), contains.negated()))
        : Optional.empty();
  }

  private Optional<TypedCondition> oneOf(Expression.OneOf oneOf) {
    Optional<TypedNode> value = node(oneOf.value());
    if (oneOf.words().isEmpty()) {
      wrong(oneOf.place(), "'in' is followed by at least one word in parentheses.");
    }
    List<WrittenTerm> words = new ArrayList<>();
    for (Expression word : oneOf.words()) {
      Optional<TypedNode> listed = node(word);
      if (value.isPresent()
          && listed.isPresent()
          && !(word instanceof Expression.Constant
              && listed.get().type().equals(value.get().type()))) {
        wrong(
            word.place(),
            "'in' lists constants of the value's own enum, and the value is "
                + value.get().type().described()
                + ".");
      }
      listed
          .filter(WrittenTerm.class::isInstance)
          .map(WrittenTerm.class::cast)
          .ifPresent(words::add);
    }
    return value.map(
        asked ->
            new TypedCondition.OneOf(oneOf.place(), asked, List.copyOf(words), oneOf.negated()));
  }

  private Optional<TypedNode> variable(Expression.Variable variable) {
    used.add(variable.name());
    FactQuestion question = bound.get(variable.name());
    if (question == null) {
      faults.add(
          variable.place(),
          "unknown-variable",
          variable.name() + " is not bound before it is used here.",
          Nearest.question(variable.name(), bound.keySet()));
      return Optional.empty();
    }
    return Optional.of(question.by(variable.name()).at(variable.place()));
  }

  private Optional<TypedNode> numeral(Expression.Numeral numeral) {
    if (numeral.whole() && Math.abs(numeral.value()) > Integer.MAX_VALUE) {
      faults.add(
          numeral.place(),
          "number-too-large",
          numeral.digits() + " is too large for a whole number.",
          "Write it with a power of ten, for example 5e9.");
      return Optional.empty();
    }
    return Optional.of(NumberNode.WrittenNumber.of(numeral));
  }

  private Optional<TypedNode> arithmetic(Expression.Arithmetic arithmetic) {
    Optional<TypedNode> left = node(arithmetic.left());
    Optional<TypedNode> right = node(arithmetic.right());
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    if (!(left.get() instanceof NumberNode one) || !(right.get() instanceof NumberNode other)) {
      TypedNode odd = left.get() instanceof NumberNode ? right.get() : left.get();
      wrong(
          arithmetic.place(),
          Phrase.of(
              "'%s' needs two numbers, and one is %s.",
              arithmetic.operator(), odd.type().described()));
      return Optional.empty();
    }
    NumberNode.Calculation made =
        new NumberNode.Calculation(arithmetic.place(), one, arithmetic.operator(), other);
    if (arithmetic.operator().equals("/")) {
      checkDivision(arithmetic, made.whole());
    } else if (made.whole() && reach(arithmetic) > Integer.MAX_VALUE) {
      faults.add(
          arithmetic.place(),
          "integer-overflow",
          "whole numbers end at 2147483647, and this can go beyond, where the engines differ.",
          "Write one of them with a point, for example 2.0.");
    }
    return Optional.of(made);
  }

  /** Returns how large a whole number can be, if no property is larger than most. */
  private static double reach(Expression expression) {
    if (expression instanceof Expression.Numeral numeral) {
      return Math.abs(numeral.value());
    }
    if (expression instanceof Expression.Arithmetic arithmetic) {
      double left = reach(arithmetic.left());
      double right = reach(arithmetic.right());
      return arithmetic.operator().equals("*") ? left * right : left + right;
    }
    return MOST_OF_A_COUNT;
  }

  /**
   * Whole numbers divide to a whole number in one of the two engines and to a fraction in the
   * other.
   */
  private void checkDivision(Expression.Arithmetic division, boolean whole) {
    if (division.left() instanceof Expression.Numeral
        && division.right() instanceof Expression.Numeral) {
      faults.add(
          division.place(),
          "literal-division",
          "two written numbers are divided.",
          "Write the result.");
    } else if (whole) {
      faults.add(
          division.place(),
          "integer-division",
          "two whole numbers are divided, and their fraction would be lost.",
          "Write one of them with a point, for example 2.0, or multiply instead.");
    } else if (division.right() instanceof Expression.Numeral divisor && divisor.value() == 0) {
      faults.add(division.place(), "division-by-zero", "this divides by zero.");
    }
  }

  private static boolean asksFact(Expression expression) {
    if (expression instanceof Expression.Any || expression instanceof Expression.All) {
      return expression.parts().stream().allMatch(ExprTypes::asksFact);
    }
    return expression instanceof Expression.Property
        || expression instanceof Expression.Call
        || expression.parts().stream().anyMatch(ExprTypes::asksFact);
  }

  private void wrong(FilePlace place, String message) {
    faults.add(place, "wrong-type", message);
  }
}
