package evisor.rules.logic;

/** Some of the values that the answer to a question can have. */
sealed interface ValueSet permits WordSet, NumberSet, TextSet {

  /** Returns the values that are in both; the other ones are of the same question. */
  ValueSet and(ValueSet other);

  /** Returns all others. */
  ValueSet not();

  /** Returns whether there are none. */
  boolean none();

  /** Returns whether all of these are among others, which are of the same question. */
  default boolean within(ValueSet others) {
    return and(others.not()).none();
  }
}
