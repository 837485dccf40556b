package evisor.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of a file in UTF-8, without a byte order mark.
 *
 * @param text the text; where it is broken, with a replacement character for what is no UTF-8
 * @param broken where the first bytes stand that are no UTF-8; empty where all are
 * @param isForeign whether it is text in UTF-16 or UTF-32
 */
public record Utf8(String text, Optional<FilePlace> broken, boolean isForeign) {

  /** Returns the text of bytes, broken or not. */
  public static Utf8 of(byte[] bytes, String file) {
    if (isForeign(bytes)) {
      return new Utf8("", Optional.of(new FilePlace(file, 1, 1)), true);
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
    try {
      return new Utf8(unmarked(strict.decode(buffer).toString()), Optional.empty(), false);
    } catch (CharacterCodingException e) {
      String before = unmarked(new String(bytes, 0, buffer.position(), StandardCharsets.UTF_8));
      String plain = before.replace("\r\n", "\n").replace('\r', '\n');
      int line = 1 + (int) plain.chars().filter(c -> c == '\n').count();
      int column = plain.length() - plain.lastIndexOf('\n');
      String text = unmarked(new String(bytes, StandardCharsets.UTF_8));
      return new Utf8(text, Optional.of(new FilePlace(file, line, column)), false);
    }
  }

  // A byte order mark, or every other byte of the first characters is zero.
  private static boolean isForeign(byte[] bytes) {
    if (bytes.length < 4) {
      return false;
    }
    int mark = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    boolean little = bytes[0] != 0 && bytes[1] == 0 && bytes[3] == 0;
    boolean big = bytes[0] == 0 && bytes[2] == 0 && (bytes[1] != 0 || bytes[3] != 0);
    return mark == 0xFFFE || mark == 0xFEFF || little || big;
  }

  private static String unmarked(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
