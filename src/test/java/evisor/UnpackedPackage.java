package evisor;

import evisor.advice.EvisorVersion;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** Unpacks the package as a laboratory does. */
final class UnpackedPackage {

  /** The folder that the package unpacks to. */
  static final String NAME = "evisor-" + EvisorVersion.CURRENT;

  private UnpackedPackage() {}

  /** Unpacks it into a folder; returns the folder in which it stands there. */
  static Path in(Path folder) throws IOException {
    Path packed = Path.of("target", NAME + ".zip");
    Map<String, Boolean> withPermissions = Map.of("enablePosixFileAttributes", true);
    try (FileSystem zip = FileSystems.newFileSystem(packed, withPermissions);
        Stream<Path> found = Files.walk(zip.getPath("/"))) {
      for (Path from : found.sorted().toList()) {
        Path to = folder.resolve(from.toString().substring(1));
        if (Files.isDirectory(from)) {
          Files.createDirectories(to);
        } else {
          Files.copy(from, to);
          Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        }
      }
    }
    return folder.resolve(NAME);
  }
}
