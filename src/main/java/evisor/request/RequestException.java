package evisor.request;

/** There is no valid request; the problem says all that is wrong with it. */
public final class RequestException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final String id;

  /** Takes the problem of a request whose label is not known. */
  public RequestException(Problem problem) {
    this(problem, "");
  }

  /** Takes the problem, and the label that the planner gave the request; empty where unknown. */
  public RequestException(Problem problem, String id) {
    super(problem.detail());
    this.problem = problem;
    this.id = id;
  }

  /** Returns all that is wrong. */
  public Problem problem() {
    return problem;
  }

  /** Returns the planner's own label of the faulty request; empty where there is none to read. */
  public String id() {
    return id;
  }
}
