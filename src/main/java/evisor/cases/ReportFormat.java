package evisor.cases;

import evisor.model.Term;

/** The forms in which the outcome of a suite can be written. */
public enum ReportFormat implements Term {
  /** For a person at a terminal of 80 columns. */
  TEXT {
    @Override
    public String render(SuiteResult result) {
      return TextReport.of(result);
    }
  },
  /** For programs. */
  JSON {
    @Override
    public String render(SuiteResult result) {
      return JsonReport.of(result);
    }
  },
  /** JUnit's XML, which CI servers show. */
  JUNIT {
    @Override
    public String render(SuiteResult result) {
      return JunitReport.of(result);
    }
  };

  /** Returns the whole report, ending in a newline; the same result gives the same text. */
  public abstract String render(SuiteResult result);
}
