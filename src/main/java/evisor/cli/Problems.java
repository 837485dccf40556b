package evisor.cli;

import evisor.request.Problem;
import evisor.speech.Phrase;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** Puts failures of the machine, and of evisor itself, into words. */
final class Problems {

  private Problems() {}

  /** Returns why a file cannot be read or written. */
  static String why(IOException e) {
    if (e instanceof NoSuchFileException) {
      return e.getMessage() + ": there is no such file or folder.";
    }
    if (e instanceof AccessDeniedException) {
      return e.getMessage() + ": access is denied.";
    }
    return e.getMessage() + ".";
  }

  /** Returns the problem of a fault in evisor. */
  static Problem internal(Throwable fault) {
    return new Problem(
        Problem.TYPE_PREFIX + "internal",
        "evisor has a fault",
        500,
        Phrase.of(
            "This is a fault of evisor: %s (run it again with EVISOR_TRACE=1 for the trace to"
                + " report)",
            fault),
        List.of());
  }
}
