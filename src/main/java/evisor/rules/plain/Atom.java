package evisor.rules.plain;

import evisor.files.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
public record Atom(String text, Place place, boolean holds, Operand left, Need need, Operand right)
    implements Check {

  @Override
  public List<Atom> atoms() {
    return List.of(this);
  }

  @Override
  public List<Atom> missing() {
    return holds ? List.of() : List.of(this);
  }

  @Override
  public List<List<Atom>> releases() {
    return holds ? List.of(List.of(this)) : List.of();
  }

  /** Returns whether it asks the train anything. */
  public boolean asksTrain() {
    return asks(Question::ofTrain);
  }

  /** Returns whether it asks for anything that is known only after the process model has run. */
  public boolean asksPrediction() {
    return asks(Question::predicted);
  }

  /** Returns whether it asks for a number that the process model predicts. */
  public boolean asksFigure() {
    return asks(Question::figure);
  }

  /**
   * Returns how far the left side is from where the comparison comes out otherwise than it does.
   */
  public Gap gap() {
    if (left.value() instanceof Double found && right.value() instanceof Double limit) {
      return new Gap.Figures(found, limit);
    }
    if (need.orders() && left.value() instanceof Enum<?> found) {
      return new Gap.Ranks(((Enum<?>) right.value()).ordinal() - found.ordinal());
    }
    return new Gap.Other();
  }

  /**
   * Returns the properties of the request that are compared as they are, one for each side that is
   * one; what is compared is what the request, or the train, has now.
   */
  public List<Lever> levers() {
    List<Lever> levers = new ArrayList<>();
    if (isLever(left)) {
      levers.add(new Lever(left.questions().get(0), need, right.value(), left.value()));
    }
    Optional<Need> turned = need.turned();
    if (turned.isPresent() && isLever(right)) {
      levers.add(new Lever(right.questions().get(0), turned.get(), left.value(), right.value()));
    }
    return List.copyOf(levers);
  }

  private static boolean isLever(Operand side) {
    return side.plain() && side.questions().size() == 1 && !side.questions().get(0).ofTrain();
  }

  private interface Test {
    boolean of(Question question);
  }

  private boolean asks(Test test) {
    for (Question question : left.questions()) {
      if (test.of(question)) {
        return true;
      }
    }
    for (Question question : right.questions()) {
      if (test.of(question)) {
        return true;
      }
    }
    return false;
  }
}
