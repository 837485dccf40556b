package evisor.rules.logic;

/** Some of the values that the answer to a question can have. */
sealed interface Values permits Words, Numbers, Texts {

  /** Returns the values that are in both; the other ones are of the same question. */
  Values and(Values other);

  /** Returns all others. */
  Values not();

  /** Returns whether there are none. */
  boolean none();

  /** Returns whether all of these are among others, which are of the same question. */
  default boolean within(Values others) {
    return and(others.not()).none();
  }
}
