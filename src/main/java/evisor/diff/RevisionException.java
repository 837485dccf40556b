package evisor.diff;

/** A revision cannot be read; says why, and what to do. */
public final class RevisionException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Takes what a person is told, in whole sentences. */
  RevisionException(String message) {
    super(message);
  }

  /** Returns what a person is told. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
