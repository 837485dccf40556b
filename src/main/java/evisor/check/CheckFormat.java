package evisor.check;

import evisor.model.Term;

/** What a report of an inspection is written as. */
public enum CheckFormat implements Term {
  /** For people. */
  TEXT,
  /** For programs. */
  JSON,
  /** For services that show diagnostics beside the code: SARIF 2.1.0. */
  SARIF;

  /**
   * Returns the report.
   *
   * @param colour whether a text may be coloured
   */
  public String render(FolderInspection inspection, LintPages pages, boolean colour) {
    return switch (this) {
      case TEXT -> new CheckText(inspection, pages).render().terminal(colour);
      case JSON -> new CheckJson(inspection, pages).render();
      case SARIF -> new SarifReport(pages).of(inspection);
    };
  }
}
