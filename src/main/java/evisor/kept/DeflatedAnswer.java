package evisor.kept;

import evisor.files.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Answers as they lie in the file: a tenth of their length. */
final class DeflatedAnswer {

  private DeflatedAnswer() {}

  static byte[] of(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written to", e);
    }
    return out.toByteArray();
  }

  /**
   * Returns the bytes again.
   *
   * @param digest the SHA-256 that they must have
   * @throws SQLException where they have another
   */
  static byte[] read(byte[] deflated, String digest) throws SQLException {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
      byte[] bytes = in.readAllBytes();
      if (Sha256.of(bytes).equals(digest)) {
        return bytes;
      }
    } catch (IOException e) {
      throw new SQLException("an answer is damaged", e);
    }
    throw new SQLException("an answer is not the one that was kept");
  }
}
