package evisor.rules.typed;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A rule with its names resolved and its types known.
 *
 * @param id its name
 * @param onRequest what the request must satisfy, all of it
 * @param onTrain what the train must satisfy, all of it
 * @param aboutTrain whether it has a pattern on a train
 * @param bindings what its variables stand for, dollar signs included, in the order of the text
 * @param call its one call of {@code verdict}
 */
public record TypedRule(
    String id,
    List<TypedCondition> onRequest,
    List<TypedCondition> onTrain,
    boolean aboutTrain,
    Map<String, FactQuestion> bindings,
    VerdictCall call) {

  /** Returns all its conditions, in the order of the text. */
  public List<TypedCondition> conditions() {
    return Stream.concat(onRequest.stream(), onTrain.stream()).toList();
  }

  /** Returns the rule with one node of its conditions, that very one, replaced. */
  public TypedRule replaced(TypedNode old, TypedNode by) {
    return with(replaced(onRequest, old, by), replaced(onTrain, old, by));
  }

  private static List<TypedCondition> replaced(
      List<TypedCondition> in, TypedNode old, TypedNode by) {
    return in.stream().map(condition -> condition.replaced(old, by)).toList();
  }

  /** Returns the rule without one of its conditions, that very one. */
  public TypedRule without(TypedCondition condition) {
    return with(without(onRequest, condition), without(onTrain, condition));
  }

  // The very condition is meant, not one that reads alike.
  @SuppressWarnings("ReferenceEquality")
  private static List<TypedCondition> without(List<TypedCondition> all, TypedCondition condition) {
    return all.stream().filter(other -> other != condition).toList();
  }

  private TypedRule with(List<TypedCondition> ofRequest, List<TypedCondition> ofTrain) {
    return new TypedRule(id, ofRequest, ofTrain, aboutTrain, bindings, call);
  }

  /** Returns the rule with another call. */
  public TypedRule with(VerdictCall other) {
    return new TypedRule(id, onRequest, onTrain, aboutTrain, bindings, other);
  }
}
