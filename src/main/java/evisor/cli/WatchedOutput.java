package evisor.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Notices that output is lost, which a print stream keeps to itself. */
final class WatchedOutput extends FilterOutputStream {

  private Optional<IOException> first = Optional.empty();

  WatchedOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    watch(() -> out.write(b));
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    watch(() -> out.write(bytes, offset, length));
  }

  @Override
  public void flush() throws IOException {
    watch(out::flush);
  }

  /** Returns why output was lost, if any was. */
  Optional<IOException> lost() {
    return first;
  }

  private interface Write {
    void run() throws IOException;
  }

  private void watch(Write write) throws IOException {
    try {
      write.run();
    } catch (IOException e) {
      first = first.or(() -> Optional.of(e));
      throw e;
    }
  }
}
