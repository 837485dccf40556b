package evisor.mutation;

import evisor.json.PlainNumber;
import evisor.rules.language.Expression;
import evisor.rules.language.Expression.Relation;
import evisor.rules.language.ValueType;
import evisor.rules.typed.AskedNode;
import evisor.rules.typed.FactQuestion;
import evisor.rules.typed.NumberNode.WrittenNumber;
import evisor.rules.typed.TermNode.WrittenTerm;
import evisor.rules.typed.TypedCondition;
import evisor.rules.typed.TypedNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Finds the small changes of a condition that can make a difference.
 *
 * <p>Left out are changes that come to the same as another one: a rank shifted so that a comparison
 * always or never holds, and a limit taken in or left out ({@code >} for {@code >=}) where a number
 * is compared that the process model predicts, for such a number meets a limit only by chance.
 */
final class ConditionChanges {

  // Far enough to matter to a bench, near enough that only a case at the border tells.
  private static final double SHARE = 0.1;

  private final List<ConditionChange> changes = new ArrayList<>();

  private ConditionChanges() {}

  /** Returns every change of a condition, in the order of the text. */
  static List<ConditionChange> of(TypedCondition condition) {
    ConditionChanges found = new ConditionChanges();
    found.collect(condition);
    return List.copyOf(found.changes);
  }

  private void collect(TypedCondition condition) {
    if (condition instanceof TypedCondition.AnyOf any) {
      parts(any, any.children(), left -> new TypedCondition.AnyOf(any.place(), left));
    } else if (condition instanceof TypedCondition.AllOf all) {
      parts(all, all.children(), left -> new TypedCondition.AllOf(all.place(), left));
    } else if (condition instanceof TypedCondition.Negation not) {
      changes.add(ConditionChange.of(MutantKind.NEGATED, not, not.part()));
      of(not.part()).stream()
          .filter(inner -> inner.kind() != MutantKind.NEGATED)
          .forEach(changes::add);
    } else if (condition instanceof TypedCondition.Comparison comparison) {
      comparison(comparison);
    } else if (condition instanceof TypedCondition.OneOf oneOf) {
      oneOf(oneOf);
    } else if (condition instanceof TypedCondition.Membership contains) {
      changes.add(ConditionChange.of(MutantKind.OPERATOR, contains, contains.turned()));
    } else {
      TypedCondition not = new TypedCondition.Negation(condition.place(), condition);
      changes.add(ConditionChange.of(MutantKind.NEGATED, condition, not));
      numbers(condition, /* counted= */ false);
    }
  }

  private void parts(
      TypedCondition whole,
      List<TypedCondition> parts,
      Function<List<TypedCondition>, TypedCondition> joined) {
    for (int i = 0; i < parts.size(); i++) {
      List<TypedCondition> left = new ArrayList<>(parts);
      left.remove(i);
      TypedCondition rest = left.size() == 1 ? left.get(0) : joined.apply(List.copyOf(left));
      changes.add(ConditionChange.without(parts.get(i), whole, rest));
      collect(parts.get(i));
    }
  }

  private void oneOf(TypedCondition.OneOf oneOf) {
    changes.add(ConditionChange.of(MutantKind.OPERATOR, oneOf, oneOf.turned()));
    for (int i = 0; i < oneOf.words().size() && oneOf.words().size() > 1; i++) {
      List<WrittenTerm> left = new ArrayList<>(oneOf.words());
      WrittenTerm word = left.remove(i);
      changes.add(ConditionChange.without(word, oneOf, oneOf.with(left)));
    }
  }

  private void comparison(TypedCondition.Comparison comparison) {
    Relation relation = comparison.relation();
    TypedCondition opposite = comparison.with(relation.opposite());
    if (!relation.orders()) {
      changes.add(ConditionChange.of(MutantKind.OPERATOR, comparison, opposite));
      return;
    }
    List<FactQuestion> asked = asked(comparison);
    boolean counted =
        !asked.isEmpty()
            && asked.stream().allMatch(question -> question.type().equals(ValueType.WHOLE));
    if (counted || asked.stream().noneMatch(FactQuestion::predicted)) {
      TypedCondition neighbour = comparison.with(neighbour(relation));
      changes.add(ConditionChange.of(MutantKind.OPERATOR, comparison, neighbour));
    }
    changes.add(ConditionChange.of(MutantKind.NEGATED, comparison, opposite));
    if (comparison.right() instanceof WrittenTerm rank && rank.written() instanceof Enum<?> word) {
      ranks(comparison, rank, word);
    } else {
      numbers(comparison, counted);
    }
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

  /** Shifts a rank by one; not to where the comparison always or never holds. */
  private void ranks(TypedCondition.Comparison from, WrittenTerm rank, Enum<?> word) {
    List<Enum<?>> ranks = List.of(word.getDeclaringClass().getEnumConstants());
    int at = ranks.indexOf(word);
    boolean fromLowest = from.relation() == Relation.BELOW || from.relation() == Relation.AT_LEAST;
    int lowest = fromLowest ? 1 : 0;
    int highest = ranks.size() - (fromLowest ? 1 : 2);
    for (int other : List.of(at - 1, at + 1)) {
      if (other >= lowest && other <= highest) {
        Expression.Constant written =
            new Expression.Constant(
                rank.place(), word.getDeclaringClass().getSimpleName(), ranks.get(other).name());
        TypedNode to = from.replaced(rank, new WrittenTerm(written, rank.type(), ranks.get(other)));
        changes.add(ConditionChange.of(MutantKind.THRESHOLD, from, to));
      }
    }
  }

  private void numbers(TypedCondition whole, boolean counted) {
    for (WrittenNumber number : written(whole)) {
      for (double other : shifted(number, counted)) {
        double rounded = StrictMath.rint(other * 1e9) / 1e9;
        Expression.Numeral numeral =
            new Expression.Numeral(number.place(), PlainNumber.of(rounded));
        TypedNode to = whole.replaced(number, WrittenNumber.of(numeral));
        changes.add(ConditionChange.of(MutantKind.THRESHOLD, whole, to));
      }
    }
  }

  /** Returns the numbers that stand in a node, as written from left to right. */
  private static List<WrittenNumber> written(TypedNode node) {
    List<WrittenNumber> found = new ArrayList<>();
    if (node instanceof WrittenNumber number) {
      found.add(number);
    }
    node.children().forEach(child -> found.addAll(written(child)));
    return found;
  }

  /** Returns a number shifted down and up: a count by one, another number by a tenth. */
  private static List<Double> shifted(WrittenNumber from, boolean counted) {
    double value = from.number();
    if (value == 0 || (counted && from.whole())) {
      // What is counted is there at least once, so that a limit below 1 limits nothing.
      return value > 1 ? List.of(value - 1, value + 1) : List.of(value + 1);
    }
    return List.of(value * (1 - SHARE), value * (1 + SHARE));
  }

  /** Returns what is asked where the node stands, arguments and variables aside. */
  private static List<FactQuestion> asked(TypedNode node) {
    if (node instanceof AskedNode asked) {
      return asked.question().bound() ? List.of() : List.of(asked.question());
    }
    return node.children().stream().flatMap(child -> asked(child).stream()).toList();
  }
}
