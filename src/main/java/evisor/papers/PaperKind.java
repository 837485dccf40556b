package evisor.papers;

import evisor.model.Term;
import java.util.List;

/** The papers that follow from an answer. */
public enum PaperKind implements Term {
  /** What is done at the bench, step by step. */
  PROTOCOL("protocol", "md"),
  /** What has to be ordered, adding up to the cost. */
  SHOPPING("shopping-list", "csv md"),
  /** What the methods section of a publication says. */
  METHODS("methods", "md bib ris"),
  /** What reporting guidelines ask, as far as the plan decides it. */
  REPORTING("reporting", "md"),
  /** The train on one page. */
  SUMMARY("summary", "md");

  private final String file;
  // In one text, with blanks between: a list could be changed.
  private final String downloads;

  PaperKind(String file, String downloads) {
    this.file = file;
    this.downloads = downloads;
  }

  /** Returns how its files are named, without their ends. */
  public String file() {
    return file;
  }

  /** Returns the ends of its files' names beside {@code html}. */
  public List<String> downloads() {
    return List.of(downloads.split(" ", -1));
  }
}
