package evisor.papers;

import java.nio.charset.StandardCharsets;

/**
 * One file that is handed out.
 *
 * @param name its name in the folder
 * @param mediaType what it holds, for example {@code text/html}
 * @param title what it is, in a sentence's words
 * @param text its content
 */
public record PaperFile(String name, String mediaType, String title, String text) {

  /** Returns its content as it is written. */
  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
