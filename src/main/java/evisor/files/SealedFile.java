package evisor.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A file of the cache, whose name is a digest of what made it. Its last bytes are check sums of its
 * name and of all before them, so that one that is damaged, cut short or of another making is as
 * good as none.
 */
public final class SealedFile {

  // Many times what the most rules that are allowed take.
  private static final long MOST_BYTES = 128L << 20;

  /** How many files of a kind are kept, of the last edits in all folders; few have over 2 MB. */
  static final int MOST_KEPT = 20;

  private static final int SEAL_BYTES = CheckSum.LETTERS;

  private final Path file;
  private final Path folder;

  public SealedFile(Path file) {
    this.file = file.toAbsolutePath();
    this.folder = this.file.resolveSibling("");
  }

  /**
   * Returns the files that were written last, the last first.
   *
   * @param folder the folder of the cache
   * @param prefix what their names begin with
   * @param most how many
   */
  public static List<SealedFile> newest(Path folder, String prefix, int most) {
    return byTime(folder, prefix).limit(most).map(SealedFile::new).toList();
  }

  /**
   * Removes what was written longest ago: whoever edits rules needs none of it any more.
   *
   * @param folder the folder of the cache
   * @param prefix what the names of the files begin with
   */
  public static void keepNewest(Path folder, String prefix) {
    byTime(folder, prefix).skip(MOST_KEPT).forEach(SealedFile::remove);
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // It takes room and does no harm.
    }
  }

  private static Stream<Path> byTime(Path folder, String prefix) {
    SortedMap<Path, FileTime> written = new TreeMap<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, prefix + "*")) {
      for (Path file : found) {
        written.put(file, Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS));
      }
    } catch (IOException | DirectoryIteratorException e) {
      // One of them may have gone meanwhile; those found so far will do.
    }
    return written.entrySet().stream()
        .sorted(Map.Entry.<Path, FileTime>comparingByValue().reversed())
        .map(Map.Entry::getKey);
  }

  /** Returns what was written, if it is there, whole, and nobody but the user may write it. */
  public Optional<ByteArrayInputStream> read() {
    try {
      // Compiled rules are code: what somebody else can write is not run.
      if (!OwnFiles.isOwn(folder.toRealPath()) || !OwnFiles.isOwn(file)) {
        return Optional.empty();
      }
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (!attributes.isRegularFile() || attributes.size() > MOST_BYTES) {
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(file);
      int length = Math.max(0, bytes.length - SEAL_BYTES);
      byte[] content = Arrays.copyOf(bytes, length);
      return Arrays.equals(seal(content), Arrays.copyOfRange(bytes, length, bytes.length))
          ? Optional.of(new ByteArrayInputStream(content))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Writes all at once; where that is not possible the next start does the work again. */
  public void write(byte[] content) {
    try {
      OwnFiles.makeFolder(folder);
      Path real = folder.toRealPath();
      if (OwnFiles.isOwn(real)) {
        // A link, or anything else that has taken the place of the file, is not written through.
        Files.deleteIfExists(file);
        ByteBuffer sealed = ByteBuffer.allocate(content.length + SEAL_BYTES);
        sealed.put(content).put(seal(content));
        WholeFile.write(file, sealed.array(), OwnFiles.file(real));
      }
    } catch (IOException e) {
      // A read-only or full disk costs time at the next start and nothing else.
    }
  }

  private byte[] seal(byte[] content) {
    String seal = new CheckSum().add(String.valueOf(file.getFileName())).add(content).hex();
    return seal.getBytes(StandardCharsets.US_ASCII);
  }
}
