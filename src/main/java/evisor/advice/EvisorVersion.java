package evisor.advice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Which evisor this is. */
public final class EvisorVersion {

  /** The version, for example {@code 0.1.0}. */
  public static final String CURRENT = read("version.txt");

  /**
   * The SHA-256 of the list of its classes and libraries, in hexadecimal, as the build worked it
   * out; zeros where no build of the whole did.
   */
  public static final String PROGRAM_DIGEST = read("program.txt");

  private EvisorVersion() {}

  private static String read(String resource) {
    try (InputStream in = EvisorVersion.class.getResourceAsStream("/evisor/" + resource)) {
      if (in == null) {
        throw new IllegalStateException("the build lacks evisor/" + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
