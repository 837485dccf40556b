package evisor.check;

import evisor.files.BundledFiles;
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

  private static final String ENDING = ".md";

  private final BundledFiles files = new BundledFiles("/evisor/lints/");
  private final Map<String, Optional<LintPage>> read = new TreeMap<>();

  /** Returns the ids of all lints, in order. */
  public List<String> ids() {
    return files.paths().stream()
        .filter(name -> name.endsWith(ENDING))
        .map(name -> name.substring(0, name.length() - ENDING.length()))
        .sorted()
        .toList();
  }

  /** Returns the page on a lint, if there is one of that id. */
  public Optional<LintPage> of(String id) {
    // What a person types may be no name of a file.
    return id.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '-')
        ? read.computeIfAbsent(id, this::page)
        : Optional.empty();
  }

  private Optional<LintPage> page(String id) {
    return files
        .file(id + ENDING)
        .map(bytes -> LintPage.parsed(new String(bytes, StandardCharsets.UTF_8)));
  }
}
