package evisor.files;

/**
 * A fault in what a person wrote, a file, a request or a command: what was found, where, and what
 * to do.
 *
 * @param severity how bad it is
 * @param place where a person finds it: a place in a file, or a flag of the command line
 * @param pointer RFC 6901 pointer to what is at fault in a request; empty for the whole document,
 *     and in files
 * @param lint id of the check that found it, for example {@code unknown-claim}
 * @param message what was found and what is allowed
 * @param mend what to do; empty where the message says it
 */
public record Diagnostic(
    Severity severity, FilePlace place, String pointer, String lint, String message, String mend) {

  private static final String INPUT = "input";

  /** Returns a fault of a request or command, said in whole sentences. */
  public static Diagnostic error(FilePlace place, String pointer, String sentences) {
    return new Diagnostic(Severity.ERROR, place, pointer, INPUT, sentences, "");
  }

  /** Returns what was found, what is allowed and what to do, without the place. */
  public String detail() {
    return mend.isEmpty() ? message : message + " " + mend;
  }

  /** Returns the fault on one line, for a terminal or a log. */
  @Override
  public String toString() {
    return place + ": " + detail() + " [" + lint + "]";
  }
}
