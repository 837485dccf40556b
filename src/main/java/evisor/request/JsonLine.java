package evisor.request;

/** One line of JSON Lines that is not blank. */
public final class JsonLine {

  private final long number;
  private final byte[] bytes;

  JsonLine(long number, byte[] bytes) {
    this.number = number;
    this.bytes = bytes;
  }

  /** Returns the line's number from 1; blank lines count. */
  public long number() {
    return number;
  }

  /**
   * Returns the line without its end. Of a line longer than {@link RequestInput#LIMIT}, only one
   * byte more than the limit is there, so that {@link RequestReader#read(byte[], String)} refuses
   * it as too large.
   */
  public byte[] bytes() {
    return bytes.clone();
  }
}
