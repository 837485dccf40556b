package evisor.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * A file that appears, or replaces an older one, only when all of it is written and on the disk:
 * after a power cut it is the older one or the new one. Until then it stands beside its target,
 * under a name that nobody can foresee, and goes when the run ends by a signal.
 */
public final class WholeFile implements AutoCloseable {

  private static final int MOST_LINKS = 40;

  private static final Set<Path> UNFINISHED = new LinkedHashSet<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(WholeFile::removeUnfinished));
  }

  private final Path target;
  private final Path written;
  private final FileChannel channel;

  private WholeFile(Path target, Path written, FileChannel channel) {
    this.target = target;
    this.written = written;
    this.channel = channel;
  }

  /**
   * Opens a file beside the one that is meant. A link is followed, and what is neither a file nor a
   * folder, such as a device, is written itself.
   *
   * @param named the file that is meant; a failure names it, and nothing else
   * @param attributes of the new file; it has the permissions of an older one, if there is any
   */
  public static WholeFile at(Path named, FileAttribute<?>... attributes) throws IOException {
    if (Files.isDirectory(named)) {
      throw new FileAlreadyExistsException(named.toString(), null, "a folder stands in its place");
    }
    boolean exists = Files.exists(named);
    // A file that may not be written is not to be replaced either, which its folder would allow.
    if (exists && !Files.isWritable(named)) {
      throw new AccessDeniedException(named.toString());
    }
    if (exists && !Files.isRegularFile(named)) {
      return new WholeFile(named, named, FileChannel.open(named, StandardOpenOption.WRITE));
    }
    Path target = followed(named.toAbsolutePath());
    Path fresh = target.resolveSibling(".evisor-" + unforeseen() + ".part");
    try {
      WholeFile file = new WholeFile(target, fresh, created(fresh, attributes));
      if (exists) {
        file.takePermissions();
      }
      return file;
    } catch (AccessDeniedException e) {
      throw new AccessDeniedException(named.toString());
    } catch (FileSystemException e) {
      throw Files.isDirectory(target.resolveSibling("."))
          ? new FileSystemException(
              named.toString(),
              null,
              Objects.requireNonNullElse(e.getReason(), "no file can be made there"))
          : new NoSuchFileException(named.toString());
    }
  }

  /** Writes a whole file. */
  public static void write(Path named, byte[] content, FileAttribute<?>... attributes)
      throws IOException {
    try (WholeFile file = at(named, attributes)) {
      file.out().write(content);
      file.replace();
    }
  }

  private static String unforeseen() {
    byte[] bytes = new byte[Long.BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static Path followed(Path named) throws IOException {
    Path target = named;
    for (int links = 0; Files.isSymbolicLink(target); links++) {
      if (links == MOST_LINKS) {
        throw new FileSystemLoopException(named.toString());
      }
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    return target;
  }

  private static FileChannel created(Path fresh, FileAttribute<?>... attributes)
      throws IOException {
    synchronized (UNFINISHED) {
      FileChannel channel =
          FileChannel.open(
              fresh,
              EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              attributes);
      UNFINISHED.add(fresh);
      return channel;
    }
  }

  private void takePermissions() throws IOException {
    PosixFileAttributeView older = Files.getFileAttributeView(target, PosixFileAttributeView.class);
    if (older != null) {
      try {
        Files.setPosixFilePermissions(written, older.readAttributes().permissions());
      } catch (IOException e) {
        close();
        throw e;
      }
    }
  }

  /** Returns where the content is written to. */
  public OutputStream out() {
    return Channels.newOutputStream(channel);
  }

  /** Returns the file that it will be: the one that was named, or what that leads to as a link. */
  public Path target() {
    return target;
  }

  /**
   * Puts the file in place; call it when all is written.
   *
   * @throws IOException where it cannot be; then an older file is left as it was, unless only its
   *     folder could not be forced to the disk
   */
  public void replace() throws IOException {
    if (written.equals(target)) {
      channel.close();
      return;
    }
    channel.force(true);
    channel.close();
    Files.move(
        written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forget();
    forceFolder();
  }

  private void forceFolder() throws IOException {
    try (FileChannel folder =
        FileChannel.open(target.resolveSibling("."), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (AccessDeniedException e) {
      // Windows opens no folder.
      return;
    }
  }

  /** Removes what was not put in place. */
  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      if (forget()) {
        Files.deleteIfExists(written);
      }
    }
  }

  private boolean forget() {
    synchronized (UNFINISHED) {
      return UNFINISHED.remove(written);
    }
  }

  // Nobody opens another file meanwhile: whoever holds the monitor at the end keeps it.
  private static void removeUnfinished() {
    synchronized (UNFINISHED) {
      for (Path file : UNFINISHED) {
        try {
          Files.deleteIfExists(file);
        } catch (IOException e) {
          // The others go all the same.
        }
      }
    }
  }
}
