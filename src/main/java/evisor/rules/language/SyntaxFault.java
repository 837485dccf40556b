package evisor.rules.language;

/** The text cannot be read on as it stands; the fault tells where and why. */
final class SyntaxFault extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Token token;
  private final transient Flaw flaw;
  private final boolean behind;

  private SyntaxFault(Token token, Flaw flaw, boolean behind) {
    super(flaw.message(), null, false, false);
    this.token = token;
    this.flaw = flaw;
    this.behind = behind;
  }

  /** Returns a fault of a token, or of what begins with it. */
  static SyntaxFault at(Token token, Flaw flaw) {
    return new SyntaxFault(token, token.flaw().orElse(flaw), false);
  }

  /** Returns the fault that something is missing behind a token. */
  static SyntaxFault behind(Token token, Flaw flaw) {
    return new SyntaxFault(token, flaw, true);
  }

  Token token() {
    return token;
  }

  Flaw flaw() {
    return flaw;
  }

  boolean isBehind() {
    return behind;
  }
}
