package evisor.rules.language;

/** The text cannot be read on as a rule; the fault tells where and why. */
final class SyntaxFault extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Token token;

  SyntaxFault(Token token, String message) {
    super(message, null, false, false);
    this.token = token;
  }

  Token token() {
    return token;
  }
}
