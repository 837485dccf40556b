package evisor.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

  private static final String INDEX = "index.txt";

  private final String folder;

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
    FileFaults faults = new FileFaults();
    List<String> paths = paths();
    if (paths.isEmpty()) {
      noteMissing(INDEX, faults);
    }
    for (String path : paths.stream().filter(wanted).toList()) {
      file(path).ifPresentOrElse(bytes -> files.put(path, bytes), () -> noteMissing(path, faults));
    }
    faults.throwIfAny();
    return files;
  }

  /** Returns the paths of all files; none where the jar carries none. */
  public List<String> paths() {
    return file(INDEX)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .map(text -> text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList())
        .orElse(List.of());
  }

  /** Returns the contents of one file; empty where the jar carries none of that path. */
  public Optional<byte[]> file(String path) {
    try (InputStream stream = BundledFiles.class.getResourceAsStream(folder + path)) {
      return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void noteMissing(String path, FileFaults faults) {
    faults.add(
        FilePlace.of("evisor.jar!" + folder + path),
        "missing-file",
        "the jar carries no such file, so there is nothing to fall back on.",
        "Name a folder with --rules or --cases, or build evisor again.");
  }
}
