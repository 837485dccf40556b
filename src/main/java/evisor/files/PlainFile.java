package evisor.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * Tells a plain file, which is read, from what may stand in its place. A link is never followed:
 * what it leads to is nothing that the author of the folder wrote. To open a pipe would wait for
 * whoever writes to it.
 */
public final class PlainFile {

  private static final int KIND = 0170000;
  private static final int PIPE = 0010000;
  private static final int SOCKET = 0140000;
  private static final int CHARACTER_DEVICE = 0020000;
  private static final int BLOCK_DEVICE = 0060000;

  private PlainFile() {}

  /**
   * Returns what stands at a path, as the end of a sentence; empty where it is a plain file.
   *
   * @throws IOException where nothing stands there, or it may not be looked at
   */
  public static Optional<String> other(Path path) throws IOException {
    BasicFileAttributes found =
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (found.isRegularFile()) {
      return Optional.empty();
    }
    if (found.isSymbolicLink()) {
      return Optional.of(link(path));
    }
    return Optional.of(found.isDirectory() ? "a folder" : special(path));
  }

  private static String link(Path path) throws IOException {
    Path folder = folder(path);
    try {
      return folder.startsWith(path.toRealPath())
          ? "a link to a folder that it stands in"
          : "a link, and links are not followed";
    } catch (IOException e) {
      return "a link that leads nowhere";
    }
  }

  private static String special(Path path) throws IOException {
    if (!path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return "neither a file nor a folder";
    }
    Object mode = Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS);
    return switch ((Integer) mode & KIND) {
      case PIPE -> "a named pipe, no file";
      case SOCKET -> "a socket, no file";
      case CHARACTER_DEVICE, BLOCK_DEVICE -> "a device, no file";
      default -> "neither a file nor a folder";
    };
  }

  /** Returns whether a path is a link that leads out of the folder which it stands in. */
  static boolean leadsOut(Path path) throws IOException {
    return Files.isSymbolicLink(path) && !path.toRealPath().startsWith(folder(path));
  }

  private static Path folder(Path path) throws IOException {
    return path.toAbsolutePath().resolveSibling(".").toRealPath();
  }

  /**
   * Reads a file; where a link has taken its place it is not followed.
   *
   * @param most how many bytes are read at most; so many and one more where there are more
   */
  static byte[] read(Path file, long most) throws IOException {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes((int) most + 1);
    }
  }

  /**
   * Reads the file of a case or of rules that somebody named.
   *
   * @throws IOException where it is no plain file, cannot be read, or is larger than {@link
   *     FolderFiles#MOST_BYTES}
   */
  public static byte[] read(Path file) throws IOException {
    Optional<String> other = other(file);
    if (other.isPresent()) {
      throw new IOException(file + " is " + other.get());
    }
    byte[] bytes = read(file, FolderFiles.MOST_BYTES);
    if (bytes.length > FolderFiles.MOST_BYTES) {
      throw new IOException(file + " is larger than " + (FolderFiles.MOST_BYTES >> 20) + " MiB");
    }
    return bytes;
  }
}
