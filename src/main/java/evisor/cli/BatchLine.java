package evisor.cli;

import java.io.PrintStream;

/** What one line of a batch comes to, as it is written, with its end. */
final class BatchLine {

  private final byte[] bytes;
  private final boolean faulty;
  private final boolean ours;

  // Encoded already, on whichever thread worked it out, and not where only one writes at a time.
  private BatchLine(byte[] bytes, boolean faulty, boolean ours) {
    this.bytes = bytes;
    this.faulty = faulty;
    this.ours = ours;
  }

  // The caller hands its bytes over.
  static BatchLine answered(byte[] line) {
    return new BatchLine(line, false, false);
  }

  static BatchLine faulty(byte[] line) {
    return new BatchLine(line, true, false);
  }

  static BatchLine ours(byte[] line) {
    return new BatchLine(line, false, true);
  }

  /** Writes the line with its end. */
  void write(PrintStream out) {
    out.write(bytes, 0, bytes.length);
  }

  /** Returns whether the request was faulty. */
  boolean isFaulty() {
    return faulty;
  }

  /** Returns whether evisor has a fault. */
  boolean isOurs() {
    return ours;
  }
}
