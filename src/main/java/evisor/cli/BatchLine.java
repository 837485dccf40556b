package evisor.cli;

/**
 * What one line of a batch comes to.
 *
 * @param text the line to be written
 * @param faulty whether the request was faulty
 * @param ours whether evisor has a fault
 */
record BatchLine(String text, boolean faulty, boolean ours) {

  static BatchLine answered(String text) {
    return new BatchLine(text, false, false);
  }

  static BatchLine faulty(String text) {
    return new BatchLine(text, true, false);
  }

  static BatchLine ours(String text) {
    return new BatchLine(text, false, true);
  }
}
