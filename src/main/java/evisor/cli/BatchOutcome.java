package evisor.cli;

/**
 * How a batch went.
 *
 * @param lines lines written
 * @param faulty those of them with a faulty request
 * @param ours those of them that failed by a fault of evisor
 */
record BatchOutcome(long lines, long faulty, long ours) {

  static final BatchOutcome NOTHING = new BatchOutcome(0, 0, 0);

  BatchOutcome with(BatchLine line) {
    return new BatchOutcome(
        lines + 1, faulty + (line.isFaulty() ? 1 : 0), ours + (line.isOurs() ? 1 : 0));
  }

  /** Returns the exit status that says so. */
  ExitStatus exit() {
    return ours > 0 ? ExitStatus.INTERNAL : faulty > 0 ? ExitStatus.USAGE : ExitStatus.DONE;
  }
}
