package evisor.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serial;

/** Takes bytes into memory up to a bound. */
final class BoundedBytes extends OutputStream {

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final int most;

  BoundedBytes(int most) {
    this.most = most;
  }

  /** Says that the bound is reached. */
  static final class FullException extends IOException {
    @Serial private static final long serialVersionUID = 1;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (length > most - written.size()) {
      throw new FullException();
    }
    written.write(bytes, from, length);
  }

  byte[] bytes() {
    return written.toByteArray();
  }
}
