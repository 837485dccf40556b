package evisor.cli;

import evisor.request.Problem;
import evisor.text.Phrase;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts failures of the machine, and of evisor itself, into words. */
final class Problems {

  private static final long BYTES_PER_MB = 1 << 20;

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

  /** Returns the problem of a fault in evisor, or of too little memory. */
  static Problem internal(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        return outOfMemory(cause.getMessage());
      }
    }
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

  private static Problem outOfMemory(@Nullable String how) {
    return new Problem(
        Problem.TYPE_PREFIX + "out-of-memory",
        "Memory ran out",
        500,
        Phrase.of(
            "The %s MB of memory that Java may use here are too few (%s); allow more, for example"
                + " with JDK_JAVA_OPTIONS=-Xmx1g in the environment.",
            Runtime.getRuntime().maxMemory() / BYTES_PER_MB, how),
        List.of());
  }
}
