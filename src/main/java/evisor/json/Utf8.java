package evisor.json;

import evisor.model.Place;
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
 */
public record Utf8(String text, Optional<Place> broken) {

  /** Returns the text of bytes, broken or not. */
  public static Utf8 of(byte[] bytes, String file) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
    try {
      return new Utf8(unmarked(strict.decode(buffer).toString()), Optional.empty());
    } catch (CharacterCodingException e) {
      String before = unmarked(new String(bytes, 0, buffer.position(), StandardCharsets.UTF_8));
      String plain = before.replace("\r\n", "\n").replace('\r', '\n');
      int line = 1 + (int) plain.chars().filter(c -> c == '\n').count();
      int column = plain.length() - plain.lastIndexOf('\n');
      String text = unmarked(new String(bytes, StandardCharsets.UTF_8));
      return new Utf8(text, Optional.of(new Place(file, line, column)));
    }
  }

  private static String unmarked(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
