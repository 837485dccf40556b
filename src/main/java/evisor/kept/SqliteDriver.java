package evisor.kept;

import evisor.files.OwnFiles;
import evisor.files.Sha256;
import evisor.files.WholeFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.sqlite.JDBC;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Puts the native part of SQLite's driver where it is loaded from. The driver itself would unpack
 * it into the machine's folder for temporary files, anew at each start, and leave it there after a
 * kill.
 */
final class SqliteDriver {

  private static final String PATH = "org.sqlite.lib.path";
  private static final String NAME = "org.sqlite.lib.name";
  private static final int DIGITS = 12;

  private SqliteDriver() {}

  /**
   * Prepares the driver; only the first call of a process has something to do.
   *
   * @param folder of the user's own
   * @throws IOException where the folder is open to others, or cannot be written
   */
  static synchronized void prepare(Path folder) throws IOException {
    if (System.getProperty(PATH) != null) {
      return;
    }
    byte[] library = library();
    OwnFiles.makeFolder(folder);
    if (!OwnFiles.isOwn(folder.toRealPath())) {
      throw new IOException(folder + " is not yours, or others may write into it");
    }
    String name = LibraryLoaderUtil.getNativeLibName();
    Path file = folder.resolve("sqlite-" + Sha256.of(library).substring(0, DIGITS) + "-" + name);
    // What is there already is taken only if it is the very same.
    if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), library)) {
      WholeFile.write(file, library, OwnFiles.file(folder));
    }
    System.setProperty(PATH, folder.toAbsolutePath().toString());
    System.setProperty(NAME, String.valueOf(file.getFileName()));
  }

  private static byte[] library() throws IOException {
    String path =
        LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName();
    try (InputStream in = JDBC.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new FileNotFoundException("SQLite's driver has no part for this machine: " + path);
      }
      return in.readAllBytes();
    }
  }
}
