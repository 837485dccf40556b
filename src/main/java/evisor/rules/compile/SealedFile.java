package evisor.rules.compile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A file of the cache. Its last bytes are a checksum of all before them, so that one that is
 * damaged or cut short is as good as none.
 */
public final class SealedFile {

  // Many times what the most rules that are allowed take.
  private static final long MOST_BYTES = 128L << 20;

  private final Path file;

  public SealedFile(Path file) {
    this.file = file.toAbsolutePath();
  }

  /** Returns what was written, if it is there and whole. */
  public Optional<ByteArrayInputStream> read() {
    try {
      if (isOpenToOthers(file) || isOpenToOthers(file.resolveSibling("."))) {
        return Optional.empty();
      }
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      if (!attributes.isRegularFile() || attributes.size() > MOST_BYTES) {
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(file);
      int length = bytes.length - Long.BYTES;
      return length >= 0 && ByteBuffer.wrap(bytes).getLong(length) == checksum(bytes, length)
          ? Optional.of(new ByteArrayInputStream(bytes, 0, length))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  // Compiled rules are code: what anybody can write is not run.
  private static boolean isOpenToOthers(Path path) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    return view != null
        && view.readAttributes().permissions().contains(PosixFilePermission.OTHERS_WRITE);
  }

  /** Writes all at once; where that is not possible the next start does the work again. */
  public void write(byte[] content) {
    try {
      Path folder = Files.createDirectories(file.getParent());
      Path fresh = Files.createTempFile(folder, "fresh-", ".tmp");
      try {
        ByteBuffer sealed = ByteBuffer.allocate(content.length + Long.BYTES);
        sealed.put(content).putLong(checksum(content, content.length));
        Files.write(fresh, sealed.array());
        Files.move(
            fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      // A read-only or full disk costs time at the next start and nothing else.
    }
  }

  // Damage is what it finds; a cryptographic hash would take longer than all else at a start.
  private static long checksum(byte[] bytes, int length) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 0, length);
    return sum.getValue();
  }
}
