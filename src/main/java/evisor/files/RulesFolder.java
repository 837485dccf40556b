package evisor.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All files of a folder of rules, read at once so that one state of it is worked with. */
public final class RulesFolder {

  // Far above any folder of rules.
  private static final int MOST_FILES = 10_000;

  /** Where the texts of protocols stand. */
  public static final String PROTOCOLS = "knowledge/protocols/";

  private static final String PRECEDENTS = "knowledge/precedents/";
  private static final Set<String> OF_PRECEDENTS =
      Set.of(
          "knowledge/groups.json",
          "knowledge/reviews.json",
          "knowledge/words-apart.json",
          "searches.json");

  private final String shown;
  private final Supplier<SortedMap<String, byte[]>> reading;
  private @Nullable SortedMap<String, byte[]> files;
  private @Nullable String state;

  /**
   * Takes files, and copies the map.
   *
   * @param shown the folder as messages name it, for example {@code rules}
   * @param files contents by path relative to the folder, with forward slashes, in the order of
   *     paths
   */
  public RulesFolder(String shown, SortedMap<String, byte[]> files) {
    this.shown = shown;
    this.reading = () -> files;
    this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  private RulesFolder(Path dir, String shown, String state) {
    this.shown = shown;
    this.state = state;
    this.reading = () -> read(dir, shown, state);
  }

  /** Returns the folder as messages name it, for example {@code rules}. */
  public String shown() {
    return shown;
  }

  /**
   * Returns contents by path relative to the folder, with forward slashes, in the order of paths.
   *
   * @throws UncheckedIOException where the folder was known and has changed since
   */
  public synchronized SortedMap<String, byte[]> files() {
    if (files == null) {
      files = Collections.unmodifiableSortedMap(new TreeMap<>(reading.get()));
    }
    return files;
  }

  /** Returns a SHA-256, in hexadecimal, over paths and contents of all files, byte for byte. */
  public synchronized String state() {
    if (state == null) {
      state = state(files());
    }
    return state;
  }

  private static String state(SortedMap<String, byte[]> files) {
    Sha256 digest = new Sha256();
    files.forEach((path, bytes) -> digest.add(path).add(bytes));
    return digest.hex();
  }

  private static SortedMap<String, byte[]> read(Path dir, String shown, String state) {
    SortedMap<String, byte[]> files =
        FolderFiles.read(dir, shown, MOST_FILES, path -> true, new FileFaults());
    if (!state(files).equals(state)) {
      throw new UncheckedIOException(
          new IOException("the folder " + shown + " has changed while it was read; ask again"));
    }
    return files;
  }

  /**
   * Reads a folder with all its subfolders, without hidden files and the backups of editors.
   *
   * @param dir the folder
   * @param shown the folder as messages shall name it
   * @throws FaultyFilesException where it is no folder, a file cannot be read, or there is more in
   *     it than rules can be: more than 10,000 files, or more than 16 MiB in one
   */
  public static RulesFolder at(Path dir, String shown) throws FaultyFilesException {
    FileFaults faults = new FileFaults();
    RulesFolder folder = at(dir, shown, faults);
    faults.throwIfAny();
    return folder;
  }

  /**
   * Reads a folder, or knows it again by a cache, if no file in it was written, added or taken away
   * since it was last read; then its files are read when they are asked for.
   *
   * @param dir the folder
   * @param shown the folder as messages shall name it
   * @param cache a folder of the user's own where it is noted what it looks like
   * @throws FaultyFilesException as {@link #at(Path, String)} does
   */
  public static RulesFolder at(Path dir, String shown, Optional<Path> cache)
      throws FaultyFilesException {
    if (cache.isEmpty()) {
      return at(dir, shown);
    }
    FolderLook look = FolderLook.of(dir);
    Optional<String> known = look.known(cache.get());
    if (known.isPresent()) {
      return new RulesFolder(dir, shown, known.get());
    }
    RulesFolder read = at(dir, shown);
    look.note(read.state(), cache.get());
    return read;
  }

  /** Reads as much of the same as can be read; what cannot goes to the faults. */
  public static RulesFolder at(Path dir, String shown, FileFaults faults) {
    return new RulesFolder(shown, FolderFiles.read(dir, shown, MOST_FILES, path -> true, faults));
  }

  /**
   * Reads the copy of the rules that evisor's jar carries.
   *
   * @throws FaultyFilesException where the jar carries none
   */
  public static RulesFolder bundled() throws FaultyFilesException {
    return new RulesFolder("rules", new BundledFiles(BundledFiles.FOLDER).read(path -> true));
  }

  /** Returns whether a file, or all that a folder holds, belongs to the precedents. */
  public static boolean isOfPrecedents(String path) {
    return path.startsWith(PRECEDENTS) || OF_PRECEDENTS.contains(path);
  }

  /** Returns whether a file holds texts of protocols. */
  public static boolean isOfProtocols(String path) {
    return path.startsWith(PROTOCOLS) && path.endsWith(".json");
  }

  /** Returns a file's path as messages name it. */
  public String shown(String path) {
    return shown + "/" + path;
  }

  /**
   * Returns the SHA-256, in hexadecimal, of the paths and contents of some of the files, line
   * endings aside: a checkout with CRLF has the digest of one with LF.
   */
  public String digest(Predicate<String> paths) {
    Sha256 digest = new Sha256();
    files()
        .forEach(
            (path, content) -> {
              if (paths.test(path)) {
                digest.add(path).add(withoutCarriageReturns(content));
              }
            });
    return digest.hex();
  }

  private static byte[] withoutCarriageReturns(byte[] bytes) {
    byte[] kept = new byte[bytes.length];
    int length = 0;
    for (int i = 0; i < bytes.length; i++) {
      boolean ending = bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n';
      if (!ending) {
        kept[length++] = bytes[i];
      }
    }
    return Arrays.copyOf(kept, length);
  }
}
