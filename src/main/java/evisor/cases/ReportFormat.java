package evisor.cases;

import evisor.model.Term;
import evisor.request.Problem;
import evisor.request.ProblemWriter;

/** The forms in which the outcome of a suite can be written. */
public enum ReportFormat implements Term {
  /** For a person at a terminal of 80 columns. */
  TEXT,
  /** For programs. */
  JSON,
  /** JUnit's XML, which CI servers show. */
  JUNIT;

  /** Returns the whole report, ending in a newline; the same result gives the same text. */
  public String render(SuiteReport report) {
    return switch (this) {
      case TEXT -> TextReport.of(report);
      case JSON -> JsonReport.of(report);
      case JUNIT -> JunitReport.of(report);
    };
  }

  /** Returns what stands in the place of a report where the suite could not be run. */
  public String render(Problem problem) {
    return switch (this) {
      case TEXT -> ProblemWriter.text(problem);
      case JSON -> ProblemWriter.json(problem);
      case JUNIT -> JunitReport.of(problem);
    };
  }
}
