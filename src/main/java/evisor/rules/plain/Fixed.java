package evisor.rules.plain;

/** A value that stands in the rule itself. */
sealed interface Fixed permits Logic.FixedTruth, Amount.FixedAmount, Thing.FixedThing {

  /** Returns the value; a number as a double. */
  Object constant();
}
