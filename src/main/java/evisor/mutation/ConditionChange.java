package evisor.mutation;

import evisor.files.FilePlace;
import evisor.rules.typed.TypedNode;

/**
 * One small change of a condition.
 *
 * @param kind what is changed
 * @param place where
 * @param words what becomes of what
 * @param from the node that is changed, that very one
 * @param to what takes its place
 */
record ConditionChange(
    MutantKind kind, FilePlace place, String words, TypedNode from, TypedNode to) {

  /** Returns the change of one node into another. */
  static ConditionChange of(MutantKind kind, TypedNode from, TypedNode to) {
    return new ConditionChange(kind, from.place(), from.text() + " → " + to.text(), from, to);
  }

  /** Returns the change that leaves a part out, so that something else takes the whole's place. */
  static ConditionChange without(TypedNode part, TypedNode whole, TypedNode left) {
    return new ConditionChange(
        MutantKind.DROPPED, part.place(), "without " + part.text(), whole, left);
  }
}
