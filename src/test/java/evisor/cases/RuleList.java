package evisor.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Rules that a test excepts, each with the reason, one a line of a file beside the tests. */
final class RuleList {

  private RuleList() {}

  /** Returns the reason for each rule in the file. */
  static SortedMap<String, String> of(String file) {
    SortedMap<String, String> listed = new TreeMap<>();
    try (InputStream stream = RuleList.class.getResourceAsStream(file)) {
      String text =
          new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" +", 2))
          .forEach(parts -> listed.put(parts[0], parts.length > 1 ? parts[1] : ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return listed;
  }
}
