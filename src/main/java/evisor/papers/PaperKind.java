package evisor.papers;

import evisor.model.Term;

/** The papers that follow from an answer. */
public enum PaperKind implements Term {
  /** What is done at the bench, step by step. */
  PROTOCOL("protocol"),
  /** What has to be ordered, adding up to the cost. */
  SHOPPING("shopping-list"),
  /** What the methods section of a publication says. */
  METHODS("methods"),
  /** What reporting guidelines ask, as far as the plan decides it. */
  REPORTING("reporting"),
  /** The train on one page. */
  SUMMARY("summary");

  private final String file;

  PaperKind(String file) {
    this.file = file;
  }

  /** Returns how its files are named, without their ends. */
  String file() {
    return file;
  }
}
