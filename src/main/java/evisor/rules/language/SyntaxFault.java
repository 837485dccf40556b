package evisor.rules.language;

/** The text cannot be read on as it stands; the fault tells where and why. */
final class SyntaxFault extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Token token;
  private final transient SyntaxProblem problem;
  private final boolean behind;

  private SyntaxFault(Token token, SyntaxProblem problem, boolean behind) {
    super(problem.message(), null, false, false);
    this.token = token;
    this.problem = problem;
    this.behind = behind;
  }

  /** Returns a fault of a token, or of what begins with it. */
  static SyntaxFault at(Token token, SyntaxProblem problem) {
    return new SyntaxFault(token, token.problem().orElse(problem), false);
  }

  /** Returns the fault that something is missing behind a token. */
  static SyntaxFault behind(Token token, SyntaxProblem problem) {
    return new SyntaxFault(token, problem, true);
  }

  Token token() {
    return token;
  }

  SyntaxProblem problem() {
    return problem;
  }

  boolean isBehind() {
    return behind;
  }
}
