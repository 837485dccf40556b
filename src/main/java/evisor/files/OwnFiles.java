package evisor.files;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files and folders that belong to the user and that nobody else may write. Where the file system
 * knows no such permissions all are taken to be so.
 */
public final class OwnFiles {

  private static final Set<PosixFilePermission> WRITTEN_BY_OTHERS =
      Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  private static final Path THIS_PROCESS = Path.of("/proc/self");

  private OwnFiles() {}

  /**
   * Returns whether a file or folder is one of them; a link is none.
   *
   * @throws IOException where nothing is there, or it may not be looked at
   */
  public static boolean isOwn(Path path) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    return view == null
        || (Collections.disjoint(view.readAttributes().permissions(), WRITTEN_BY_OTHERS)
            && belongs(path));
  }

  /**
   * Returns whether a file or folder belongs to the user, whoever may write it; to the
   * administrator all do.
   *
   * @throws IOException where nothing is there, or it may not be looked at
   */
  public static boolean isOfUser(Path path) throws IOException {
    return user().equals(OptionalLong.of(0)) || belongs(path);
  }

  private static boolean belongs(Path path) throws IOException {
    if (!path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return true;
    }
    Number owner = (Number) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    return user().equals(OptionalLong.of(owner.longValue()));
  }

  /** Returns the number of the user; empty where nobody tells it. */
  private static OptionalLong user() throws IOException {
    UnixSystem system = new UnixSystem();
    if (system.getUsername() != null) {
      return OptionalLong.of(system.getUid());
    }
    // Of a user without a name, as containers have them, Java is told nothing and says 0. Linux
    // shows whose this process is.
    return Files.isDirectory(THIS_PROCESS)
        ? OptionalLong.of(((Number) Files.getAttribute(THIS_PROCESS, "unix:uid")).longValue())
        : OptionalLong.empty();
  }

  /**
   * Returns a folder, or else what stands in it, that is none of them; nothing where the folder is
   * not there.
   */
  public static Optional<Path> foreign(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return Optional.empty();
    }
    if (!isOwn(folder.toRealPath())) {
      return Optional.of(folder);
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        if (!isOwn(file)) {
          return Optional.of(file);
        }
      }
    }
    return Optional.empty();
  }

  /** Returns what makes a new file one of them. */
  public static FileAttribute<?>[] file(Path folder) throws IOException {
    return attributes(folder, "rw-------");
  }

  /** Makes a folder that is one of them, with the folders around it; one that is there is left. */
  public static void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Path around = Files.createDirectories(folder.resolveSibling("").toAbsolutePath());
      Files.createDirectory(folder, attributes(around, "rwx------"));
    }
  }

  private static FileAttribute<?>[] attributes(Path folder, String permissions) throws IOException {
    return Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
