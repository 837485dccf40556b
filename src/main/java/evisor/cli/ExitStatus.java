package evisor.cli;

/** What the exit status of a command says. */
enum ExitStatus {
  /** The command did what was asked; that no train is feasible is an answer. */
  DONE(0),
  /** Cases do not come out as they expect, or a check found something. */
  UNMET(1),
  /** The command or its input is faulty. */
  USAGE(2),
  /** The rules or the knowledge base do not load. */
  RULES(3),
  /** A fault of evisor, or of where its output was to go. */
  INTERNAL(4);

  private final int status;

  ExitStatus(int status) {
    this.status = status;
  }

  int status() {
    return status;
  }
}
