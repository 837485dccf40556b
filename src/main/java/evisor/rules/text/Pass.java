package evisor.rules.text;

/**
 * The two passes over the rules; each has a rule base of its own, so that neither evaluates the
 * other's rules.
 */
public enum Pass {
  /** Rules that compose trains: which steps and parameters each core needs here. */
  COMPOSE,
  /** Rules that judge composed trains. */
  JUDGE;

  /** Returns the package that the rules of this pass are compiled into. */
  public String packageName() {
    return this == COMPOSE ? "evisor.compiled.compose" : "evisor.compiled.judge";
  }
}
