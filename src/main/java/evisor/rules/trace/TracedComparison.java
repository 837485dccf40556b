package evisor.rules.trace;

import evisor.files.FilePlace;
import evisor.rules.typed.FactQuestion;
import java.util.List;
import java.util.function.Predicate;

/**
 * One comparison with the values that it compared.
 *
 * @param text the comparison as the rule has it
 * @param place where it stands
 * @param holds whether it came out true
 * @param left what is compared; for a question that is answered by yes or no, the answer
 * @param need how it must stand to the right side
 * @param right what it is compared with
 */
public record TracedComparison(
    String text,
    FilePlace place,
    boolean holds,
    ComparedOperand left,
    ValueNeed need,
    ComparedOperand right)
    implements TracedCondition {

  @Override
  public List<TracedComparison> atoms() {
    return List.of(this);
  }

  @Override
  public List<TracedComparison> missing() {
    return holds ? List.of() : List.of(this);
  }

  @Override
  public List<List<TracedComparison>> releases() {
    return holds ? List.of(List.of(this)) : List.of();
  }

  /** Returns whether it asks the train anything. */
  public boolean asksTrain() {
    return asks(FactQuestion::ofTrain);
  }

  /** Returns whether it asks for anything that is known only after the process model has run. */
  public boolean asksPrediction() {
    return asks(FactQuestion::predicted);
  }

  /** Returns whether it asks for a number that the process model predicts. */
  public boolean asksFigure() {
    return asks(FactQuestion::figure);
  }

  /**
   * Returns how far the left side is from where the comparison comes out otherwise than it does.
   */
  @SuppressWarnings("EnumOrdinal") // how many ranks lie between the two is what is asked
  public ConditionGap gap() {
    if (left.value() instanceof Double found && right.value() instanceof Double limit) {
      return new ConditionGap.Figures(found, limit);
    }
    if (need.orders() && left.value() instanceof Enum<?> found) {
      List<Object> ranks = List.of((Object[]) found.getDeclaringClass().getEnumConstants());
      return new ConditionGap.Ranks(ranks.indexOf(right.value()) - ranks.indexOf(found));
    }
    return new ConditionGap.Other();
  }

  private boolean asks(Predicate<FactQuestion> test) {
    return left.questions().stream().anyMatch(test) || right.questions().stream().anyMatch(test);
  }
}
