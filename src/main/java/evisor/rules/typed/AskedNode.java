package evisor.rules.typed;

import evisor.rules.language.Expression;
import java.util.ArrayList;
import java.util.List;

/** A node that a fact is asked for, directly or by the variable that its answer is bound to. */
public sealed interface AskedNode extends TypedNode
    permits TypedCondition.AskedTruth, NumberNode.AskedNumber, TermNode.AskedTerm {

  /** Returns what is asked. */
  FactQuestion question();

  // A variable has no parts where it stands; those of its question stand where it is bound.
  @Override
  default List<TypedNode> children() {
    return question().bound() ? List.of() : question().arguments();
  }

  @Override
  default Expression source() {
    return question().source(place());
  }

  @Override
  default List<FactQuestion> questions() {
    List<FactQuestion> all = new ArrayList<>(List.of(question()));
    question().arguments().forEach(argument -> all.addAll(argument.questions()));
    return List.copyOf(all);
  }
}
