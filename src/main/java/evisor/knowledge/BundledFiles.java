package evisor.knowledge;

import evisor.json.Faults;
import evisor.model.FaultyFilesException;
import evisor.model.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the files that the build put into the jar; {@code index.txt} lists their paths, one a line.
 */
final class BundledFiles {

  private static final String FOLDER = "/evisor/rules/";

  private BundledFiles() {}

  static SortedMap<String, byte[]> read() throws FaultyFilesException {
    Faults faults = new Faults();
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String path : paths(faults)) {
      resource(path, faults).ifPresent(bytes -> files.put(path, bytes));
    }
    faults.throwIfAny();
    return files;
  }

  private static List<String> paths(Faults faults) {
    return resource("index.txt", faults)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .map(text -> text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList())
        .orElse(List.of());
  }

  private static Optional<byte[]> resource(String path, Faults faults) {
    try (InputStream stream = BundledFiles.class.getResourceAsStream(FOLDER + path)) {
      if (stream == null) {
        noteMissing(path, faults);
        return Optional.empty();
      }
      return Optional.of(stream.readAllBytes());
    } catch (IOException e) {
      noteMissing(path, faults);
      return Optional.empty();
    }
  }

  private static void noteMissing(String path, Faults faults) {
    faults.add(
        Place.of("evisor.jar!" + FOLDER + path),
        "missing-file",
        "the jar carries no such file, so there are no rules to fall back on.",
        "Name a folder of rules with --rules, or build evisor again.");
  }
}
