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
record Kind(Class<?> type, Class<?> element) {

  private static final List<Class<?>> RANKED = List.of(Purity.class, Gmp.class, Stage.class);

  static final Kind TRUTH = new Kind(boolean.class, boolean.class);
  static final Kind WHOLE = new Kind(int.class, int.class);
  static final Kind NUMBER = new Kind(double.class, double.class);
  static final Kind TEXT = new Kind(String.class, String.class);

  /** Returns the kind of a declared type; nothing for types that conditions cannot work with. */
  static Optional<Kind> of(Type type) {
    if (type instanceof Class<?> plain) {
      boolean usable =
          plain == boolean.class
              || plain == int.class
              || plain == double.class
              || plain == String.class
              || plain.isEnum();
      return usable ? Optional.of(new Kind(plain, plain)) : Optional.empty();
    }
    if (type instanceof ParameterizedType generic
        && generic.getRawType() instanceof Class<?> raw
        && Collection.class.isAssignableFrom(raw)
        && generic.getActualTypeArguments()[0] instanceof Class<?> element
        && element.isEnum()) {
      return Optional.of(new Kind(raw, element));
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
