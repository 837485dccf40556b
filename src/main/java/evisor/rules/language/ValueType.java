package evisor.rules.language;

import evisor.compact.ValuePacking;
import evisor.model.Gmp;
import evisor.model.Purity;
import evisor.model.SampleAmount;
import evisor.model.Stage;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The type of a value in a condition.
 *
 * @param type {@code boolean}, {@code int}, {@code double}, String, an amount of a sample, a set of
 *     words, or a collection
 * @param element type of the elements of a collection; the type itself otherwise
 */
public record ValueType(Class<?> type, Class<?> element) {

  private static final List<Class<?>> RANKED = List.of(Purity.class, Gmp.class, Stage.class);

  /** True or false. */
  public static final ValueType TRUTH = new ValueType(boolean.class, boolean.class);

  /** A whole number. */
  public static final ValueType WHOLE = new ValueType(int.class, int.class);

  /** A number with a fraction. */
  public static final ValueType NUMBER = new ValueType(double.class, double.class);

  /** A text. */
  public static final ValueType TEXT = new ValueType(String.class, String.class);

  /** Returns the kind of a declared type; nothing for types that conditions cannot work with. */
  public static Optional<ValueType> of(Type type) {
    if (type instanceof Class<?> plain) {
      boolean usable =
          plain == boolean.class
              || plain == int.class
              || plain == double.class
              || plain == String.class
              || plain == SampleAmount.class
              || Vocabulary.isWords(plain);
      return usable ? Optional.of(new ValueType(plain, plain)) : Optional.empty();
    }
    if (type instanceof ParameterizedType generic
        && generic.getRawType() instanceof Class<?> raw
        && Collection.class.isAssignableFrom(raw)
        && generic.getActualTypeArguments()[0] instanceof Class<?> element
        && Vocabulary.isWords(element)) {
      return Optional.of(new ValueType(raw, element));
    }
    return Optional.empty();
  }

  /** Returns how the type of what stands in a rule is kept: by its class. */
  public static ValuePacking<ValueType> packing() {
    return new ValuePacking<>(
        ValueType.class, kept -> kept.type().getName(), name -> named((String) name));
  }

  private static ValueType named(String name) {
    if (name.equals(String.class.getName())) {
      return TEXT;
    }
    try {
      Class<?> type = Class.forName(name, false, ValueType.class.getClassLoader());
      return of(type).orElseThrow();
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("no type " + name, e);
    }
  }

  /** Returns whether it is a truth value. */
  public boolean isTruth() {
    return type == boolean.class;
  }

  /** Returns whether it is a number of either kind. */
  public boolean isNumber() {
    return type == int.class || type == double.class;
  }

  /** Returns whether it is a text. */
  public boolean isText() {
    return type == String.class;
  }

  /**
   * Returns whether it is an amount of a sample, which messages say and conditions do not weigh.
   */
  public boolean isAmount() {
    return type == SampleAmount.class;
  }

  /** Returns whether it is a word. */
  public boolean isWord() {
    return Vocabulary.isWords(type);
  }

  /** Returns whether it is an enum whose constants stand in rising order. */
  public boolean isRanked() {
    return RANKED.contains(type);
  }

  /** Returns whether it is a collection of words. */
  public boolean isSet() {
    return Collection.class.isAssignableFrom(type);
  }

  /** Returns what it is, for a message. */
  public String described() {
    if (isTruth()) {
      return "a truth value";
    }
    if (isNumber()) {
      return "a number";
    }
    if (isText()) {
      return "a text";
    }
    if (isAmount()) {
      return "an amount with its unit";
    }
    return isSet() ? "a set of " + element.getSimpleName() : "a " + type.getSimpleName();
  }
}
