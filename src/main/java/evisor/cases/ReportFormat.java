package evisor.cases;

import evisor.model.Term;
import evisor.request.Problem;
import evisor.request.ProblemWriter;

/** The forms in which the outcome of a suite can be written. */
public enum ReportFormat implements Term {
  /** For a person at a terminal of 80 columns. */
  TEXT {
    @Override
    public String render(Report report) {
      return TextReport.of(report);
    }

    @Override
    public String render(Problem problem) {
      return ProblemWriter.text(problem);
    }
  },
  /** For programs. */
  JSON {
    @Override
    public String render(Report report) {
      return JsonReport.of(report);
    }

    @Override
    public String render(Problem problem) {
      return ProblemWriter.json(problem);
    }
  },
  /** JUnit's XML, which CI servers show. */
  JUNIT {
    @Override
    public String render(Report report) {
      return JunitReport.of(report);
    }

    @Override
    public String render(Problem problem) {
      return JunitReport.of(problem);
    }
  };

  /** Returns the whole report, ending in a newline; the same result gives the same text. */
  public abstract String render(Report report);

  /** Returns what stands in the place of a report where the suite could not be run. */
  public abstract String render(Problem problem);
}
