package evisor.model;

/** The kind of quantity of a number, which decides how a person reads it. */
public enum Quantity {
  /** Volume in mL, shown in µL, mL or L. */
  MILLILITRES,
  /** Mass in g, shown in mg, g or kg. */
  GRAMS,
  /** Time in hours, shown in min, h or d. */
  HOURS,
  /** A fraction between 0 and 1, shown in percent. */
  FRACTION,
  /** A bare number. */
  COUNT,
  /** Particles, shown with a power of ten. */
  PARTICLES
}
