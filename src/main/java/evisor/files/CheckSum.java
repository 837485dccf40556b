package evisor.files;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Two check sums over parts, of 32 bits each, by which what was damaged or changed is noticed. The
 * processor works them out itself, in a fortieth of the time that a start takes for a SHA-256; they
 * are no guard against who means to deceive.
 */
final class CheckSum {

  /** How many letters it is written in. */
  static final int LETTERS = 16;

  private final CRC32 one = new CRC32();
  private final CRC32C other = new CRC32C();

  CheckSum add(byte[] part) {
    one.update(part);
    other.update(part);
    return this;
  }

  CheckSum add(String part) {
    return add((part.length() + ":" + part).getBytes(StandardCharsets.UTF_8));
  }

  String hex() {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits((int) one.getValue()) + hex.toHexDigits((int) other.getValue());
  }
}
