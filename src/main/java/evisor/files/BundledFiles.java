package evisor.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Reads the files that the build put into the jar; {@code index.txt} lists their paths, one a line.
 */
public final class BundledFiles {

  /** Where the build puts them. */
  static final String FOLDER = "/evisor/rules/";

  private final String folder;
  private final Faults faults = new Faults();

  /** Takes a folder of the jar, for example {@code /evisor/schemas/}. */
  public BundledFiles(String folder) {
    this.folder = folder;
  }

  /**
   * Returns the contents of the files whose path is wanted, by path.
   *
   * @throws FaultyFilesException where the jar carries no such files
   */
  public SortedMap<String, byte[]> read(Predicate<String> wanted) throws FaultyFilesException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String path : paths()) {
      if (wanted.test(path)) {
        resource(path).ifPresent(bytes -> files.put(path, bytes));
      }
    }
    faults.throwIfAny();
    return files;
  }

  private List<String> paths() {
    return resource("index.txt")
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .map(text -> text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList())
        .orElse(List.of());
  }

  private Optional<byte[]> resource(String path) {
    try (InputStream stream = BundledFiles.class.getResourceAsStream(folder + path)) {
      if (stream == null) {
        noteMissing(path);
        return Optional.empty();
      }
      return Optional.of(stream.readAllBytes());
    } catch (IOException e) {
      noteMissing(path);
      return Optional.empty();
    }
  }

  private void noteMissing(String path) {
    faults.add(
        Place.of("evisor.jar!" + folder + path),
        "missing-file",
        "the jar carries no such file, so there are no rules to fall back on.",
        "Name a folder of rules with --rules, or build evisor again.");
  }
}
