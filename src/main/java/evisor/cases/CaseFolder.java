package evisor.cases;

import evisor.files.BundledFiles;
import evisor.files.FaultyFilesException;
import evisor.files.FileFaults;
import evisor.files.FilePlace;
import evisor.files.FolderFiles;
import evisor.files.PlainFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * All case files of a folder and the folders in it.
 *
 * @param shown the folder as messages name it, for example {@code cases}
 * @param files contents by path relative to the folder, with forward slashes, in the order of paths
 */
public record CaseFolder(String shown, SortedMap<String, byte[]> files) {

  /** The page on cases that stands beside them. */
  public static final String PAGE = "README.md";

  /** The folder of what the suite is measured by, in which there are no cases. */
  private static final String YARDSTICKS = "yardsticks/";

  private static final String BUNDLED = "/evisor/cases";

  // Far above any suite.
  private static final int MOST_FILES = 100_000;

  /**
   * Reads a folder on disk; files that do not end in {@code .json} are no cases.
   *
   * @throws IOException where the folder or a file in it cannot be read
   */
  public static CaseFolder read(Path folder, String shown) throws IOException {
    FileFaults faults = new FileFaults();
    CaseFolder read = read(folder, shown, faults);
    throwIfAny(faults);
    return read;
  }

  /** Reads as much of a folder on disk as can be read; what cannot goes to the faults. */
  public static CaseFolder read(Path folder, String shown, FileFaults faults) {
    SortedMap<String, byte[]> files =
        FolderFiles.read(folder, shown, MOST_FILES, path -> !path.startsWith(YARDSTICKS), faults);
    SortedMap<String, byte[]> cases = new TreeMap<>();
    files.forEach(
        (path, content) -> {
          if (CaseFile.names(path)) {
            cases.put(path, content);
          } else if (!path.endsWith(".md")) {
            faults.warn(
                FilePlace.of(shown + "/" + path),
                "stray-file",
                "nothing reads this file.",
                "Cases end in .json; rename it, or move it elsewhere.");
          }
        });
    return new CaseFolder(shown, cases);
  }

  /**
   * Reads the copy that the build put into the jar; {@code index.txt} lists its paths, one a line.
   *
   * @throws IOException where the jar carries no cases
   */
  public static CaseFolder bundled() throws IOException {
    return new CaseFolder(
        "evisor.jar!" + BUNDLED,
        bundled(path -> CaseFile.names(path) && !path.startsWith(YARDSTICKS)));
  }

  /**
   * Returns the page on cases that the jar carries beside them.
   *
   * @throws IOException where the jar carries none
   */
  public static byte[] bundledPage() throws IOException {
    return bundled(PAGE::equals).values().iterator().next();
  }

  /**
   * Reads what the suite is measured by, which stands in a folder of its own.
   *
   * @param folder the folder of cases; the jar's where there is none
   * @return contents by the name of the file
   * @throws IOException where a file cannot be read
   */
  public static SortedMap<String, byte[]> yardsticks(Optional<Path> folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    if (folder.isEmpty()) {
      bundled(path -> path.startsWith(YARDSTICKS))
          .forEach((path, bytes) -> files.put(path.substring(YARDSTICKS.length()), bytes));
    } else if (Files.isDirectory(folder.get().resolve(YARDSTICKS))) {
      FileFaults faults = new FileFaults();
      Path inside = folder.get().resolve(YARDSTICKS);
      files.putAll(FolderFiles.read(inside, YARDSTICKS, MOST_FILES, path -> true, faults));
      throwIfAny(faults);
    }
    return files;
  }

  private static SortedMap<String, byte[]> bundled(Predicate<String> wanted) throws IOException {
    try {
      return new BundledFiles(BUNDLED + "/").read(wanted);
    } catch (FaultyFilesException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static void throwIfAny(FileFaults faults) throws IOException {
    try {
      faults.throwIfAny();
    } catch (FaultyFilesException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Returns all its files, in the order of paths. */
  public List<CaseFile> all() {
    return files.entrySet().stream().map(this::file).toList();
  }

  /**
   * Returns the files that a person selects. A path names a file or folder on disk, or else one
   * inside this folder; no path selects everything.
   *
   * @param paths paths as typed
   * @return the files in the order of paths as shown, each once
   * @throws NoCaseException where a path leads nowhere, or to no case
   * @throws IOException where a file cannot be read
   */
  public List<CaseFile> select(List<String> paths) throws NoCaseException, IOException {
    SortedMap<String, CaseFile> selected = new TreeMap<>();
    for (String path : paths) {
      for (CaseFile file : select(path)) {
        selected.put(file.shown(), file);
      }
    }
    List<CaseFile> files = paths.isEmpty() ? all() : List.copyOf(selected.values());
    if (files.isEmpty()) {
      throw new NoCaseException("there is no case in " + shown + ".");
    }
    return files;
  }

  private List<CaseFile> select(String typed) throws NoCaseException, IOException {
    Path path = Path.of(typed).normalize();
    List<CaseFile> found = new ArrayList<>();
    if (Files.isDirectory(path)) {
      found.addAll(read(path, slashed(path)).all());
    } else if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      found.add(new CaseFile(slashed(path), PlainFile.read(path)));
    } else {
      files.entrySet().stream()
          .filter(file -> inside(file.getKey(), slashed(path)))
          .map(this::file)
          .forEach(found::add);
    }
    if (found.isEmpty()) {
      throw new NoCaseException(
          String.format(
              Locale.ROOT, "no case at %s, neither as a path nor inside %s.", typed, shown));
    }
    return found;
  }

  private static boolean inside(String file, String path) {
    return file.equals(path) || file.startsWith(path + "/");
  }

  private CaseFile file(Map.Entry<String, byte[]> file) {
    return new CaseFile(shown + "/" + file.getKey(), file.getValue());
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }
}
