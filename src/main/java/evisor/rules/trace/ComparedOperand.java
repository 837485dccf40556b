package evisor.rules.trace;

import evisor.model.Quantity;
import evisor.rules.typed.FactQuestion;
import java.util.List;
import java.util.Optional;

/**
 * One side of a comparison.
 *
 * @param text how the rule writes it
 * @param value its value: a Boolean, a Double, a String, a word, or a set or list of words
 * @param quantity the kind of quantity of a number, where it is known
 * @param questions what it asks of the facts; nothing for what stands in the rule
 */
public record ComparedOperand(
    String text, Object value, Optional<Quantity> quantity, List<FactQuestion> questions) {

  ComparedOperand in(Optional<Quantity> unit) {
    return quantity.isPresent() || !questions.isEmpty()
        ? this
        : new ComparedOperand(text, value, unit, questions);
  }
}
