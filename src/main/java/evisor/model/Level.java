package evisor.model;

/**
 * Where a finding bears on the decision. Trains are compared level by level in this order, and the
 * first level at which two of them differ decides between them; the last two compare nothing.
 */
public enum Level implements Term {
  /** Whether the request is plausible. */
  INTAKE,
  /** Whether anybody has done such a thing at all. */
  GUARD,
  /** What a use must have. */
  PURPOSE,
  /** How clean the vesicles must be, and can be. */
  SUFFICIENCY,
  /** What a method can take in its format. */
  DOMAIN,
  /** What is usual, and who has done it. */
  PRACTICE,
  /** What the planner would rather have. */
  PRIORITY,
  /** How a train is put together. */
  COMPOSITION,
  /** What to watch, whatever comes first. */
  ADVICE
}
