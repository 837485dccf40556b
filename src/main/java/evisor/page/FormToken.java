package evisor.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What a form carries so that the page of another site cannot send one like it: it cannot read
 * pages of this service. It holds until the service stops.
 *
 * @param text what a form carries
 */
record FormToken(String text) {

  private static final int BYTES = 16;

  /** Returns one that nobody can foresee. */
  static FormToken fresh() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new FormToken(HexFormat.of().formatHex(bytes));
  }

  /** Returns whether a form carried it. */
  boolean matches(String sent) {
    return MessageDigest.isEqual(
        text.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
  }
}
