package evisor.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What one line of a batch comes to, as it is written. */
final class BatchLine {

  private final byte[] bytes;
  private final boolean faulty;
  private final boolean ours;

  private BatchLine(String text, boolean faulty, boolean ours) {
    // Encoded here, on whichever thread works it out, and not where only one writes at a time.
    this.bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
    this.faulty = faulty;
    this.ours = ours;
  }

  static BatchLine answered(String text) {
    return new BatchLine(text, false, false);
  }

  static BatchLine faulty(String text) {
    return new BatchLine(text, true, false);
  }

  static BatchLine ours(String text) {
    return new BatchLine(text, false, true);
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
