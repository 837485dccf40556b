package evisor.files;

/**
 * A fault in a file that a person wrote: what was found, where, and what to do.
 *
 * @param severity how bad it is
 * @param place where
 * @param lint id of the check that found it, for example {@code unknown-claim}
 * @param message what was found and what is allowed
 * @param mend what to do; empty where the message says it
 */
public record Diagnostic(Severity severity, Place place, String lint, String message, String mend) {

  /** Returns the fault on one line, for a terminal or a log. */
  @Override
  public String toString() {
    return place + ": " + message + (mend.isEmpty() ? "" : " " + mend) + " [" + lint + "]";
  }
}
