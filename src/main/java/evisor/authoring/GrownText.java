package evisor.authoring;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text file to which lines are added; what stands there stays as it is, line endings included.
 */
final class GrownText {

  private final String text;
  private final String ending;

  private GrownText(String text) {
    this.text = text;
    this.ending = text.contains("\r\n") ? "\r\n" : "\n";
  }

  /**
   * Takes the content of a file.
   *
   * @param shown its path as messages name it
   * @throws AuthoringException where it is not UTF-8, so that it could not be kept as it is
   */
  static GrownText of(byte[] content, String shown) throws AuthoringException {
    try {
      return new GrownText(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString());
    } catch (CharacterCodingException e) {
      throw new AuthoringException(
          shown + " is not valid UTF-8; save it as UTF-8 first. Nothing was written.");
    }
  }

  /** Returns its lines, without their endings. */
  List<String> lines() {
    return text.lines().toList();
  }

  /** Returns the content with lines added behind so many of its own. */
  byte[] with(int behind, String added) {
    String all = text.isEmpty() || text.endsWith("\n") ? text : text + ending;
    int at = 0;
    for (int line = 0; line < behind; line++) {
      at = all.indexOf('\n', at) + 1;
    }
    String fitted = added.lines().map(line -> line + ending).collect(Collectors.joining());
    return (all.substring(0, at) + fitted + all.substring(at)).getBytes(StandardCharsets.UTF_8);
  }
}
