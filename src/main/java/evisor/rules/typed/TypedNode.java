package evisor.rules.typed;

import evisor.files.FilePlace;
import evisor.model.Request;
import evisor.model.Train;
import evisor.rules.language.ExprText;
import evisor.rules.language.Expression;
import evisor.rules.language.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A condition or a part of one, with its names resolved and its types known. */
public sealed interface TypedNode permits AskedNode, TypedCondition, NumberNode, TermNode {

  /** Returns where it stands. */
  FilePlace place();

  /** Returns its type. */
  ValueType type();

  /** Returns the nodes that it is made of, as written from left to right. */
  default List<? extends TypedNode> children() {
    return List.of();
  }

  /** Returns the same node with each child changed to one of the same kind. */
  TypedNode map(UnaryOperator<TypedNode> change);

  /** Returns it as syntax. */
  Expression source();

  /** Returns its value for a request and a train; a number as a double. */
  Object value(Request request, Train train);

  /** Returns the value where it stands in the rule itself; a number as a double. */
  default Optional<Object> constant() {
    return Optional.empty();
  }

  /** Returns what it asks of the facts, as written from left to right. */
  default List<FactQuestion> questions() {
    List<FactQuestion> all = new ArrayList<>();
    children().forEach(child -> all.addAll(child.questions()));
    return List.copyOf(all);
  }

  /** Returns the node as a rule writes it. */
  default String text() {
    return ExprText.of(source());
  }

  /** Returns it with one of the nodes in it, that very one, replaced by another of its kind. */
  // The very node is meant, not one that reads alike.
  @SuppressWarnings("ReferenceEquality")
  default TypedNode replaced(TypedNode old, TypedNode by) {
    return this == old ? by : map(child -> child.replaced(old, by));
  }
}
