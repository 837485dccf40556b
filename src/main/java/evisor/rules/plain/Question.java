package evisor.rules.plain;

import evisor.model.Quantity;
import evisor.model.Unit;
import evisor.rules.language.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a condition asks of a fact.
 *
 * @param ofTrain whether it is asked of the train and not of the request
 * @param name the property or method, for example {@code volumeMl} or {@code owns}
 * @param words arguments that stand in the rule: words and numbers; an argument that is worked out
 *     is left out
 * @param predicted whether it is known only after the process model has run
 * @param type what the answer is
 * @param quantity the kind of quantity of an answer that is a number, where it is known
 */
public record Question(
    boolean ofTrain,
    String name,
    List<Object> words,
    boolean predicted,
    ValueType type,
    Optional<Quantity> quantity) {

  static Question of(Reading reading) {
    List<Object> words = new ArrayList<>();
    for (Node argument : reading.arguments()) {
      if (argument instanceof Fixed fixed) {
        words.add(fixed.constant());
      }
    }
    return new Question(
        reading.ofTrain(),
        reading.accessor().getName(),
        List.copyOf(words),
        reading.predicted(),
        ValueType.of(reading.accessor().getGenericReturnType()).orElseThrow(),
        Optional.ofNullable(reading.accessor().getAnnotation(Unit.class)).map(Unit::value));
  }

  /** Returns whether it asks for a number that the process model predicts. */
  public boolean figure() {
    return predicted && type.isNumber();
  }
}
