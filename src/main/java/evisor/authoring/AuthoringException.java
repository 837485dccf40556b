package evisor.authoring;

/** Something cannot be written as asked; the message says why and what to do, and nothing was. */
public final class AuthoringException extends Exception {

  private static final long serialVersionUID = 1L;

  AuthoringException(String message) {
    super(message);
  }
}
