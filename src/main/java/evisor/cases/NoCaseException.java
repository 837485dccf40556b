package evisor.cases;

/** A selection of cases matches none, so that running it would prove nothing. */
public final class NoCaseException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Takes what was selected and where it was looked for. */
  public NoCaseException(String message) {
    super(message);
  }
}
