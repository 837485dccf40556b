package evisor.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The pages on all lints, one Markdown file each, which the jar carries; {@code index.txt} lists
 * them.
 */
public final class LintPages {

  private static final String FOLDER = "/evisor/lints/";
  private static final String ENDING = ".md";

  private final Map<String, Optional<LintPage>> read = new TreeMap<>();

  /** Returns the ids of all lints, in order. */
  public List<String> ids() {
    return resource("index.txt")
        .orElse("")
        .lines()
        .filter(name -> name.endsWith(ENDING))
        .map(name -> name.substring(0, name.length() - ENDING.length()))
        .sorted()
        .toList();
  }

  /** Returns the page on a lint, if there is one of that id. */
  public Optional<LintPage> of(String id) {
    // What a person types may be no name of a file.
    return id.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '-')
        ? read.computeIfAbsent(id, name -> resource(name + ENDING).map(LintPage::parsed))
        : Optional.empty();
  }

  private static Optional<String> resource(String name) {
    try (InputStream stream = LintPages.class.getResourceAsStream(FOLDER + name)) {
      return stream == null
          ? Optional.empty()
          : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
