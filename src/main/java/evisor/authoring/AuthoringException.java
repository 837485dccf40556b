package evisor.authoring;

import java.io.IOException;

/** Something cannot be written as asked; the message says why and what to do, and nothing was. */
public final class AuthoringException extends Exception {

  private static final long serialVersionUID = 1L;

  AuthoringException(String message) {
    super(message);
  }

  AuthoringException(String message, IOException cause) {
    super(message, cause);
  }

  /** Returns whether it is no fault of what was asked, but of the disk or of its permissions. */
  public boolean isOfDisk() {
    return getCause() instanceof IOException;
  }
}
