package evisor.rules;

import evisor.model.Quantity;
import evisor.model.Train;
import evisor.model.Unit;
import evisor.rules.typed.TypedRule;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a variable of a rule stands for. As facts never change and a binding is a plain property or
 * method, its value can be read again from the facts when somebody asks for the sentence, and costs
 * nothing while rules fire.
 *
 * @param accessor the method of the fact
 * @param arguments its arguments
 */
record BoundValue(Method accessor, List<Object> arguments) {

  /** Returns the bindings of a rule, by name without the dollar sign. */
  static Map<String, BoundValue> of(TypedRule rule) {
    Map<String, BoundValue> found = new LinkedHashMap<>();
    rule.bindings()
        .forEach(
            (variable, question) ->
                found.put(
                    variable.substring(1), new BoundValue(question.accessor(), question.words())));
    return found;
  }

  Optional<Quantity> quantity() {
    return Optional.ofNullable(accessor.getAnnotation(Unit.class)).map(Unit::value);
  }

  boolean ofTrain() {
    return accessor.getDeclaringClass() == Train.class;
  }

  /** Returns the value for the fact that the variable is bound on. */
  Object read(Object fact) {
    try {
      return accessor.invoke(fact, arguments.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + accessor.getName(), e);
    }
  }
}
