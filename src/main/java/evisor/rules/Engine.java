package evisor.rules;

/** By which of Drools' builders rules are compiled. */
public enum Engine {
  /** The executable model, compiled once and cached; the one that answers. */
  EXECUTABLE,
  /** The classic builder of drools-mvel, for readable errors and as a second opinion. */
  CLASSIC
}
