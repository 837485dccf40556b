package evisor.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A line of a batch is what an editor shows as one, and spoils no other. */
class LineReaderTest {

  private static List<JsonLine> lines(InputStream in) throws IOException {
    LineReader reader = new LineReader(in);
    List<JsonLine> lines = new ArrayList<>();
    for (Optional<JsonLine> line = reader.next(); line.isPresent(); line = reader.next()) {
      lines.add(line.get());
    }
    return lines;
  }

  private static List<String> shown(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return lines(new ByteArrayInputStream(bytes)).stream()
        .map(line -> line.number() + ":" + new String(line.bytes(), StandardCharsets.UTF_8))
        .toList();
  }

  /** Gives a text of a length in small pieces, as a pipe does. */
  private static final class Pieces extends InputStream {
    private final byte[] end;
    private final long filling;
    private long at;

    Pieces(long filling, String end) {
      this.filling = filling;
      this.end = end.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
      long after = at++ - filling;
      return after < 0 ? ' ' : after < end.length ? end[(int) after] : -1;
    }

    @Override
    public int read(byte[] buffer, int from, int length) {
      int first = read();
      if (first < 0) {
        return -1;
      }
      int taken = 0;
      for (int b = first; b >= 0; b = taken < Math.min(length, 1009) ? read() : -1) {
        buffer[from + taken++] = (byte) b;
      }
      return taken;
    }
  }

  @Test
  void linesEndAsTheyDoEverywhere() throws IOException {
    assertThat(shown("a\nb\r\nc")).containsExactly("1:a", "2:b", "3:c");
    assertThat(shown("a\n")).containsExactly("1:a");
    assertThat(shown("a\rb\n")).containsExactly("1:a\rb");
    assertThat(shown("")).isEmpty();
  }

  @Test
  void blankLinesAreSkippedAndCounted() throws IOException {
    assertThat(shown("\n \t\r\na\n\n\nb\n  ")).containsExactly("3:a", "6:b");
  }

  @Test
  void bytesThatAreNoTextSpoilOnlyTheirLine() throws Exception {
    byte[] bytes =
        (Requests.withVolume("\"1 mL\"") + "\n").repeat(3).getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length / 2] = (byte) 0xff;
    List<JsonLine> lines = lines(new ByteArrayInputStream(bytes));
    assertThat(lines).extracting(JsonLine::number).containsExactly(1L, 2L, 3L);
    assertThat(Requests.READER.read(lines.get(0).bytes(), "line 1").sample().amount()).isEqualTo(1);
    assertThat(Requests.refusal(lines.get(1).bytes()).problem().detail()).contains("UTF-8");
    assertThat(Requests.READER.read(lines.get(2).bytes(), "line 3").sample().amount()).isEqualTo(1);
  }

  @Test
  void aLineOfAHundredMegabytesIsRefusedAndTheNextOneRead() throws Exception {
    List<JsonLine> lines = lines(new Pieces(100L << 20, "\r\n" + Requests.withVolume("\"1 mL\"")));
    assertThat(lines).extracting(JsonLine::number).containsExactly(1L, 2L);
    assertThat(lines.get(0).bytes()).hasSize(RequestInput.LIMIT + 1);
    assertThat(Requests.refusal(lines.get(0).bytes()).problem().type()).endsWith(":too-large");
    assertThat(Requests.READER.read(lines.get(1).bytes(), "line 2").sample().amount()).isEqualTo(1);
  }

  @Test
  void theEndOfALineIsNoPartOfItsLength() throws IOException {
    String most = "x".repeat(RequestInput.LIMIT);
    assertThat(sizes(most + "\r\n" + most + "\n" + most + "y\r\n" + most + "\ry\n" + most + "y"))
        .containsExactly(
            RequestInput.LIMIT,
            RequestInput.LIMIT,
            RequestInput.LIMIT + 1,
            RequestInput.LIMIT + 1,
            RequestInput.LIMIT + 1);
  }

  private static List<Integer> sizes(String text) throws IOException {
    InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return lines(in).stream().map(line -> line.bytes().length).toList();
  }

  @Test
  void aBrokenStreamIsNotAnEnd() {
    assertThat(
            catchThrowableOfType(IOException.class, () -> new LineReader(Requests.broken()).next()))
        .hasMessage("the cable was pulled");
  }
}
