package evisor.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What each word of rules means, in a line: kept in {@code words.properties}, in the order in which
 * an author reads them.
 */
final class WordDescriptions {

  private static final Map<String, String> BY_WORD = read();

  private WordDescriptions() {}

  /** Returns what every word means, by its key, for example {@code Train.has(Method)}. */
  static Map<String, String> all() {
    return BY_WORD;
  }

  /** Returns what a word means. */
  static String of(String key) {
    String found = BY_WORD.get(key);
    if (found == null) {
      throw new IllegalStateException("words.properties does not describe " + key);
    }
    return found;
  }

  private static Map<String, String> read() {
    Map<String, String> found = new LinkedHashMap<>();
    try (InputStream stream = WordDescriptions.class.getResourceAsStream("words.properties")) {
      String text =
          new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) {
        int equals = line.indexOf(" = ");
        if (!line.startsWith("#") && equals > 0) {
          String key = line.substring(0, equals).strip();
          if (found.put(key, line.substring(equals + 3).strip()) != null) {
            throw new IllegalStateException("words.properties describes " + key + " twice");
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.unmodifiableMap(found);
  }
}
