package evisor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cache that is not the user's own is not used, and that is said with what is not. */
final class TrustedCacheTest {

  @TempDir private Path folder;

  private String said(Path cache) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    boolean trusted = Environment.isTrusted(cache, Ran.print(err));
    String said = err.toString(StandardCharsets.UTF_8);
    assertThat(said.isEmpty()).isEqualTo(trusted);
    return said;
  }

  @Test
  void aFolderAndItsFilesAreTheUsersOwn() throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    Path cache = folder.resolve("cache");
    assertThat(said(cache)).isEmpty();

    Files.createDirectory(cache);
    Path file = Files.writeString(cache.resolve("compiled-0"), "x");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(said(cache)).isEmpty();

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
    assertThat(said(cache)).contains(file + " is not yours");

    Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwx---"));
    assertThat(said(cache)).contains(cache + " is not yours").hasLineCount(1);
  }

  @Test
  void aFolderOfSomebodyElseIsNotUsed() throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("unix"));
    Path cache = Files.createDirectory(folder.resolve("cache"));
    Object mine = Files.getAttribute(cache, "unix:uid");
    assumeTrue(mine.equals(0));
    Files.setAttribute(cache, "unix:uid", 12_345);

    assertThat(said(cache)).contains(cache + " is not yours");
  }

  @Test
  void aLinkInItIsNone() throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    Path cache = Files.createDirectory(folder.resolve("cache"));
    Path link = Files.createSymbolicLink(cache.resolve("compiled-0"), folder.resolve("x"));

    assertThat(said(cache)).contains(link + " is not yours");
  }
}
