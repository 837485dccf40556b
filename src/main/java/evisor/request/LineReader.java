package evisor.request;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads JSON Lines as bytes, so that a line that is no UTF-8 spoils no other, and holds little more
 * than {@link RequestInput#LIMIT} of a line, however long it is.
 *
 * <p>A line ends with LF or CR LF, the last one may lack it. A line of nothing but spaces, tabs and
 * carriage returns is skipped, yet counted, so that numbers are those that an editor shows.
 */
public final class LineReader {

  private static final int MOST = RequestInput.LIMIT + 1;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;
  private long number;

  /** Takes a stream that the caller closes. */
  public LineReader(InputStream in) {
    this.in = in;
  }

  /**
   * Returns the next line that is not blank; empty at the end.
   *
   * @throws IOException where the stream cannot be read on
   */
  public Optional<JsonLine> next() throws IOException {
    while (fill()) {
      number++;
      byte[] line = line();
      if (!isBlank(line)) {
        return Optional.of(new JsonLine(number, line));
      }
    }
    return Optional.empty();
  }

  private byte[] line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean cut = false;
    boolean ended = false;
    while (!ended && fill()) {
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      int kept = Math.min(end - from, MOST - line.size());
      line.write(buffer, from, kept);
      cut |= kept < end - from;
      ended = end < to;
      from = ended ? end + 1 : end;
    }
    byte[] bytes = line.toByteArray();
    boolean carriageReturn = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
    return carriageReturn && !cut ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
  }

  // A very long line that begins with spaces and goes on is not blank, but cut, hence the length.
  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return line.length < MOST;
  }

  private boolean fill() throws IOException {
    if (from == to) {
      from = 0;
      to = Math.max(0, in.read(buffer));
    }
    return from < to;
  }
}
