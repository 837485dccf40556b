package evisor.rules;

/** By what rules are run. */
public enum Engine {
  /** Drools' executable model, compiled once and cached; the one that answers. */
  EXECUTABLE,
  /** Drools' classic builder, for readable errors and as a second opinion. */
  CLASSIC,
  /** The plain interpreter, without Drools: a third opinion, and for what asks rules one by one. */
  PLAIN
}
