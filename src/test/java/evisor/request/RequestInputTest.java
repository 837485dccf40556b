package evisor.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import evisor.speech.Speech;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input is read no further than it may be long, and what cannot be read is told apart. */
class RequestInputTest {

  @TempDir private Path folder;

  private static Problem refusal(String argument, InputStream standardInput) {
    return catchThrowableOfType(
            RequestException.class,
            () -> RequestInput.read(argument, standardInput, Speech.ENGLISH))
        .problem();
  }

  /** A stream without end that counts what was taken from it. */
  private static final class Endless extends InputStream {
    private long taken;

    @Override
    public int read() {
      taken++;
      return ' ';
    }

    @Override
    public int read(byte[] buffer, int from, int length) {
      taken += length;
      return length;
    }
  }

  @Test
  void aFileAndStandardInputAreRead() throws Exception {
    Path file = Files.writeString(folder.resolve("größe µ.json"), "{}");
    assertThat(RequestInput.read(file.toString(), InputStream.nullInputStream(), Speech.ENGLISH))
        .asString()
        .isEqualTo("{}");
    InputStream in = new ByteArrayInputStream("[]".getBytes(StandardCharsets.UTF_8));
    assertThat(RequestInput.read("-", in, Speech.ENGLISH)).asString().isEqualTo("[]");
    assertThat(RequestInput.name("-", Speech.ENGLISH)).isEqualTo("standard input");
    assertThat(RequestInput.name("a.json", Speech.ENGLISH)).isEqualTo("a.json");
  }

  @Test
  void whatCannotBeReadIsToldApart() {
    String missing = folder.resolve("missing.json").toString();
    assertThat(refusal(missing, InputStream.nullInputStream()))
        .satisfies(p -> assertThat(p.type()).isEqualTo("urn:evisor:problem:unreadable"))
        .satisfies(p -> assertThat(p.detail()).contains(missing, "no such file"));
    assertThat(refusal(folder.toString(), InputStream.nullInputStream()).detail())
        .contains("is a directory");
    assertThat(refusal("a\0b", InputStream.nullInputStream()).detail())
        .contains("no name of a file");
    assertThat(refusal("-", Requests.broken()).detail())
        .contains("standard input", "the cable was pulled");
  }

  @Test
  void tooMuchIsNotReadToItsEnd() {
    Endless endless = new Endless();
    Problem problem = refusal("-", endless);
    assertThat(problem.type()).isEqualTo("urn:evisor:problem:too-large");
    assertThat(problem.errors()).hasSize(1);
    assertThat(endless.taken).isEqualTo(RequestInput.LIMIT + 1);
  }

  @Test
  void theLimitItselfIsAllowed() throws Exception {
    byte[] most = new byte[RequestInput.LIMIT];
    assertThat(RequestInput.read("-", new ByteArrayInputStream(most), Speech.ENGLISH))
        .hasSize(RequestInput.LIMIT);
  }
}
