package evisor.cli;

import evisor.request.Problem;
import evisor.speech.Speech;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** Puts failures of the machine, and of evisor itself, into words. */
final class Problems {

  private Problems() {}

  /** Returns why a file cannot be read or written, in English. */
  static String why(IOException e) {
    return why(e, Speech.ENGLISH);
  }

  /** Returns why a file cannot be read or written. */
  static String why(IOException e, Speech speech) {
    if (e instanceof NoSuchFileException) {
      return speech.say("%s: there is no such file or folder.", String.valueOf(e.getMessage()));
    }
    if (e instanceof AccessDeniedException) {
      return speech.say("%s: access is denied.", String.valueOf(e.getMessage()));
    }
    return e.getMessage() + ".";
  }

  /** Returns the problem of a fault in evisor. */
  static Problem internal(Throwable fault, Speech speech) {
    return new Problem(
        Problem.TYPE_PREFIX + "internal",
        speech.say("evisor has a fault"),
        500,
        speech.say(
            "This is a fault of evisor: %s (run it again with EVISOR_TRACE=1 for the trace to"
                + " report)",
            fault),
        List.of());
  }
}
