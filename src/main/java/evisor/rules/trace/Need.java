package evisor.rules.trace;

import evisor.rules.language.Expr.Relation;
import java.util.Optional;

/** How a value must stand to what it is compared with for a condition to hold. */
public enum Need {
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

  static Need of(Relation relation) {
    return valueOf(relation.name());
  }

  /** Returns what is needed for the contrary. */
  public Need negated() {
    return switch (this) {
      case EQUAL -> UNEQUAL;
      case UNEQUAL -> EQUAL;
      case AT_LEAST -> BELOW;
      case AT_MOST -> ABOVE;
      case ABOVE -> AT_MOST;
      case BELOW -> AT_LEAST;
      case CONTAINS -> LACKS;
      case LACKS -> CONTAINS;
      case ONE_OF -> NONE_OF;
      case NONE_OF -> ONE_OF;
    };
  }

  /** Returns the same seen from the other side; nothing where the sides cannot change places. */
  public Optional<Need> turned() {
    return switch (this) {
      case EQUAL, UNEQUAL -> Optional.of(this);
      case AT_LEAST -> Optional.of(AT_MOST);
      case AT_MOST -> Optional.of(AT_LEAST);
      case ABOVE -> Optional.of(BELOW);
      case BELOW -> Optional.of(ABOVE);
      case CONTAINS, LACKS, ONE_OF, NONE_OF -> Optional.empty();
    };
  }

  /** Returns whether it asks for an order, so that there is a distance. */
  public boolean orders() {
    return this == AT_LEAST || this == AT_MOST || this == ABOVE || this == BELOW;
  }
}
