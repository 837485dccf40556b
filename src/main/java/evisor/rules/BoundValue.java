package evisor.rules;

import evisor.model.Lexicon;
import evisor.model.Quantity;
import evisor.model.Term;
import evisor.model.Train;
import evisor.model.Unit;
import evisor.rules.language.Expr;
import evisor.rules.language.RuleText;
import evisor.rules.language.RuleText.Binding;
import evisor.rules.language.RuleText.Pattern;
import evisor.rules.language.Vocabulary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
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

  /** Returns the bindings of a rule that has passed the lint, by name without the dollar sign. */
  static Map<String, BoundValue> of(RuleText rule) {
    Map<String, BoundValue> found = new LinkedHashMap<>();
    for (Pattern pattern : rule.patterns()) {
      Class<?> fact = Vocabulary.fact(pattern.type()).orElseThrow();
      pattern.constraints().stream()
          .filter(Binding.class::isInstance)
          .map(Binding.class::cast)
          .forEach(
              binding -> found.put(binding.variable().substring(1), of(fact, binding.source())));
    }
    return found;
  }

  private static BoundValue of(Class<?> fact, Expr source) {
    if (source instanceof Expr.Call call) {
      List<Object> arguments = new ArrayList<>();
      call.arguments().forEach(argument -> arguments.add(literal(argument)));
      return new BoundValue(matching(fact, call.name(), arguments), List.copyOf(arguments));
    }
    Expr.Property property = (Expr.Property) source;
    return new BoundValue(Vocabulary.property(fact, property.name()).orElseThrow(), List.of());
  }

  private static Object literal(Expr argument) {
    if (argument instanceof Expr.Constant constant) {
      return Vocabulary.enumNamed(constant.type())
          .flatMap(type -> Vocabulary.constant(type, constant.name()))
          .orElseThrow();
    }
    return ((Expr.Numeral) argument).value();
  }

  private static Method matching(Class<?> fact, String name, List<Object> arguments) {
    return Vocabulary.methods(fact, name).stream()
        .filter(method -> accepts(method, arguments))
        .findFirst()
        .orElseThrow();
  }

  private static boolean accepts(Method method, List<Object> arguments) {
    Class<?>[] types = method.getParameterTypes();
    if (types.length != arguments.size()) {
      return false;
    }
    for (int i = 0; i < types.length; i++) {
      boolean number = types[i] == double.class && arguments.get(i) instanceof Double;
      if (!number && !types[i].isInstance(arguments.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Returns what {@link #write} has written. */
  static BoundValue read(DataInput in) throws IOException {
    Class<?> fact = Vocabulary.fact(in.readUTF()).orElseThrow();
    String name = in.readUTF();
    List<Object> arguments = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      String type = in.readUTF();
      if (type.isEmpty()) {
        arguments.add(in.readDouble());
      } else {
        Class<?> words = Vocabulary.enumNamed(type).orElseThrow();
        arguments.add(Vocabulary.constant(words, in.readUTF()).orElseThrow());
      }
    }
    return arguments.isEmpty()
        ? new BoundValue(Vocabulary.property(fact, name).orElseThrow(), List.of())
        : new BoundValue(matching(fact, name, arguments), List.copyOf(arguments));
  }

  /** Writes the names of accessor and arguments. */
  void write(DataOutput out) throws IOException {
    out.writeUTF(accessor.getDeclaringClass().getSimpleName());
    out.writeUTF(accessor.getName());
    out.writeInt(arguments.size());
    for (Object argument : arguments) {
      if (argument instanceof Term word) {
        out.writeUTF(Lexicon.kind(word).getSimpleName());
        out.writeUTF(word.name());
      } else {
        out.writeUTF("");
        out.writeDouble((Double) argument);
      }
    }
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
