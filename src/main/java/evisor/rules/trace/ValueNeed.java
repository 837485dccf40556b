package evisor.rules.trace;

import evisor.rules.language.Expression.Relation;
import java.util.Arrays;
import java.util.Optional;

/** How a value must stand to what it is compared with for a condition to hold. */
public enum ValueNeed {
  EQUAL,
  UNEQUAL,
  AT_LEAST,
  AT_MOST,
  ABOVE,
  BELOW,
  /** A set must contain a word. */
  CONTAINS,
  /** A set must not contain a word. */
  LACKS,
  /** A word must be one of several. */
  ONE_OF,
  /** A word must be none of several. */
  NONE_OF;

  static ValueNeed of(Relation relation) {
    return valueOf(relation.name());
  }

  /** Returns the relation of the same name; none for what is asked of words and sets. */
  private Optional<Relation> relation() {
    return Arrays.stream(Relation.values()).filter(one -> one.name().equals(name())).findFirst();
  }

  /** Returns what is needed for the contrary. */
  public ValueNeed negated() {
    return switch (this) {
      case CONTAINS -> LACKS;
      case LACKS -> CONTAINS;
      case ONE_OF -> NONE_OF;
      case NONE_OF -> ONE_OF;
      default -> of(relation().orElseThrow().opposite());
    };
  }

  /** Returns the same seen from the other side; nothing where the sides cannot change places. */
  public Optional<ValueNeed> turned() {
    return relation().map(relation -> of(relation.turned()));
  }

  /** Returns whether it asks for an order, so that there is a distance. */
  public boolean orders() {
    return relation().filter(Relation::orders).isPresent();
  }
}
