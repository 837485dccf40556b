package evisor.rules.plain;

import evisor.model.Train;
import evisor.rules.language.Expr;
import evisor.rules.language.ValueType;
import evisor.rules.language.Vocabulary;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes nodes of the expressions in the pattern on one fact, of a rule that passed the lint. */
final class Nodes {

  private final Class<?> fact;
  private final Map<String, Node> bound;

  /**
   * Takes where the expressions stand.
   *
   * @param fact the type of fact that the pattern is on
   * @param bound what the variables stand for that are bound so far, dollar signs included
   */
  Nodes(Class<?> fact, Map<String, Node> bound) {
    this.fact = fact;
    this.bound = bound;
  }

  Logic logic(Expr expression) {
    return (Logic) node(expression);
  }

  Node node(Expr expression) {
    if (expression instanceof Expr.Property property) {
      return reading(
          expression, Vocabulary.property(fact, property.name()).orElseThrow(), List.of());
    }
    if (expression instanceof Expr.Call call) {
      List<Node> arguments = call.arguments().stream().map(this::node).toList();
      return reading(expression, form(call.name(), arguments), arguments);
    }
    if (expression instanceof Expr.Arithmetic sum) {
      return arithmetic(sum);
    }
    if (expression instanceof Expr.Variable variable) {
      return Objects.requireNonNull(bound.get(variable.name()));
    }
    return expression.parts().isEmpty() ? fixed(expression) : question(expression);
  }

  private Logic question(Expr expression) {
    if (expression instanceof Expr.Any any) {
      return new Logic.Either(any, any.parts().stream().map(this::logic).toList());
    }
    if (expression instanceof Expr.All all) {
      return new Logic.Every(all, all.parts().stream().map(this::logic).toList());
    }
    if (expression instanceof Expr.Not not) {
      return new Logic.Negated(not, logic(not.inner()));
    }
    if (expression instanceof Expr.Contains contains) {
      return new Logic.Membership(
          contains, node(contains.set()), node(contains.element()), contains.negated());
    }
    if (expression instanceof Expr.OneOf oneOf) {
      List<Object> words = new ArrayList<>();
      oneOf.words().forEach(word -> words.add(((Fixed) node(word)).constant()));
      return new Logic.Choice(oneOf, node(oneOf.value()), List.copyOf(words), oneOf.negated());
    }
    Expr.Comparison comparison = (Expr.Comparison) expression;
    Node left = node(comparison.left());
    Node right = node(comparison.right());
    return left instanceof Amount one && right instanceof Amount other
        ? new Logic.Amounts(comparison, one, comparison.relation(), other)
        : new Logic.Values(comparison, left, comparison.relation(), right);
  }

  /** Numbers that stand in the rule are worked out once. */
  private Amount arithmetic(Expr.Arithmetic sum) {
    Amount.Calculated made =
        new Amount.Calculated(
            sum, (Amount) node(sum.left()), sum.operator(), (Amount) node(sum.right()));
    if (made.left() instanceof Amount.FixedAmount one
        && made.right() instanceof Amount.FixedAmount other) {
      return new Amount.FixedAmount(
          sum, made.type(), made.calculated(one.number(), other.number()));
    }
    return made;
  }

  private static Node fixed(Expr expression) {
    if (expression instanceof Expr.Numeral numeral) {
      ValueType type = numeral.whole() ? ValueType.WHOLE : ValueType.NUMBER;
      return new Amount.FixedAmount(numeral, type, numeral.value());
    }
    if (expression instanceof Expr.Truth truth) {
      return new Logic.FixedTruth(truth, truth.value());
    }
    if (expression instanceof Expr.Text text) {
      return new Thing.FixedThing(text, ValueType.TEXT, text.value());
    }
    Expr.Constant constant = (Expr.Constant) expression;
    Class<?> words = Vocabulary.enumNamed(constant.type()).orElseThrow();
    return new Thing.FixedThing(
        constant,
        new ValueType(words, words),
        Vocabulary.constant(words, constant.name()).orElseThrow());
  }

  private Node reading(Expr source, Method accessor, List<Node> arguments) {
    Reading reading = new Reading(fact == Train.class, accessor, arguments);
    ValueType type = ValueType.of(accessor.getGenericReturnType()).orElseThrow();
    if (type.isTruth()) {
      return new Logic.ReadTruth(source, reading);
    }
    return type.isNumber()
        ? new Amount.ReadAmount(source, type, reading)
        : new Thing.ReadThing(source, type, reading);
  }

  private Method form(String name, List<Node> arguments) {
    return Vocabulary.methods(fact, name).stream()
        .filter(method -> takes(method.getParameterTypes(), arguments))
        .findFirst()
        .orElseThrow();
  }

  private static boolean takes(Class<?>[] types, List<Node> arguments) {
    if (types.length != arguments.size()) {
      return false;
    }
    for (int i = 0; i < types.length; i++) {
      ValueType type = arguments.get(i).type();
      boolean fits =
          types[i] == double.class ? type.isNumber() : types[i].isAssignableFrom(type.type());
      if (!fits) {
        return false;
      }
    }
    return true;
  }
}
