package evisor.rules;

import evisor.model.Gmp;
import evisor.model.Purity;
import evisor.model.Stage;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The type of a value in a condition.
 *
 * @param type {@code boolean}, {@code int}, {@code double}, String, an enum, or a collection
 * @param element type of the elements of a collection; the type itself otherwise
 */
record ValueType(Class<?> type, Class<?> element) {

  private static final List<Class<?>> RANKED = List.of(Purity.class, Gmp.class, Stage.class);

  static final ValueType TRUTH = new ValueType(boolean.class, boolean.class);
  static final ValueType WHOLE = new ValueType(int.class, int.class);
  static final ValueType NUMBER = new ValueType(double.class, double.class);
  static final ValueType TEXT = new ValueType(String.class, String.class);

  /** Returns the kind of a declared type; nothing for types that conditions cannot work with. */
  static Optional<ValueType> of(Type type) {
    if (type instanceof Class<?> plain) {
      boolean usable =
          plain == boolean.class
              || plain == int.class
              || plain == double.class
              || plain == String.class
              || plain.isEnum();
      return usable ? Optional.of(new ValueType(plain, plain)) : Optional.empty();
    }
    if (type instanceof ParameterizedType generic
        && generic.getRawType() instanceof Class<?> raw
        && Collection.class.isAssignableFrom(raw)
        && generic.getActualTypeArguments()[0] instanceof Class<?> element
        && element.isEnum()) {
      return Optional.of(new ValueType(raw, element));
    }
    return Optional.empty();
  }

  boolean isTruth() {
    return type == boolean.class;
  }

  boolean isNumber() {
    return type == int.class || type == double.class;
  }

  boolean isText() {
    return type == String.class;
  }

  boolean isWord() {
    return type.isEnum();
  }

  /** Returns whether it is an enum whose constants stand in rising order. */
  boolean isRanked() {
    return RANKED.contains(type);
  }

  boolean isSet() {
    return Collection.class.isAssignableFrom(type);
  }

  String described() {
    if (isTruth()) {
      return "a truth value";
    }
    if (isNumber()) {
      return "a number";
    }
    if (isText()) {
      return "a text";
    }
    return isSet() ? "a set of " + element.getSimpleName() : "a " + type.getSimpleName();
  }
}
