package evisor.cli;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is no plain file of the folder is named by what it is; it is neither read nor shown. */
@Timeout(60)
final class LinksTest {

  private static final String LINK = "a link, and links are not followed";
  private static final String PIPE = "a named pipe, no file";
  private static final String SOCKET = "a socket, no file";

  @TempDir private Path root;

  private FolderOfRules folder() throws IOException {
    return FolderOfRules.in(root.resolve("folder"));
  }

  /** Asserts that every command and format names what stands there, and shows none of a secret. */
  private static void assertNamed(FolderOfRules folder, String place, String what, String secret) {
    for (String format : List.of("text", "json", "sarif")) {
      Ran check = folder.run("check", "--format", format);
      assertThat(check.status()).isEqualTo(1);
      assertThat(check.out().replaceAll("\\s+", " ")).contains(what).doesNotContain(secret);
      assertThat(check.out()).contains(Path.of(place).getFileName().toString());
      assertThat(check.err()).doesNotContain(secret);
    }
    Ran test = folder.run("test");
    assertThat(test.status()).isEqualTo(place.startsWith("rules") ? 3 : 2);
    assertThat(test.err().replaceAll("\\s+", " ")).contains(what).doesNotContain(secret);
  }

  private static void pipe(Path at) throws IOException, InterruptedException {
    Process made = new ProcessBuilder("mkfifo", at.toString()).start();
    assumeTrue(made.waitFor(10, SECONDS) && made.exitValue() == 0);
  }

  @Test
  void aLinkToTheEnvironmentShowsNothingOfIt() throws IOException {
    Path environment = Path.of("/proc/self/environ");
    assumeTrue(Files.isReadable(environment));
    String secret = Files.readString(environment).split("\0", 2)[0];
    assumeTrue(secret.length() > 8);
    FolderOfRules folder = folder();

    for (String place : List.of("rules/z.drl", "rules/knowledge/z.json", "cases/z.json")) {
      Files.createSymbolicLink(folder.path(place), environment);
      assertNamed(folder, place, LINK, secret);
      Files.delete(folder.path(place));
    }
  }

  @Test
  void aLinkToAFileOfSecretsShowsNothingOfIt() throws IOException {
    String secret = "correct-horse-battery";
    Path outside = Files.writeString(root.resolve("token.json"), "{\"token\": " + secret + "\n");
    FolderOfRules folder = folder();

    for (String place : List.of("rules/z.drl", "rules/knowledge/z.json", "cases/z.json")) {
      Files.createSymbolicLink(folder.path(place), outside);
      assertNamed(folder, place, LINK, secret);
      Files.delete(folder.path(place));
    }
  }

  @Test
  void neitherALinkToAFileBesideItNorOneToAnotherFolderIsFollowed() throws IOException {
    FolderOfRules folder = folder();
    Path outside = Files.createDirectory(root.resolve("outside"));
    Files.writeString(outside.resolve("z.drl"), "rule \"a-secret\"");
    Files.createSymbolicLink(folder.path("rules/z.drl"), Path.of("a.drl"));
    assertNamed(folder, "rules/z.drl", LINK, "a-secret");
    Files.delete(folder.path("rules/z.drl"));

    Files.createSymbolicLink(folder.path("rules/more"), outside);
    assertNamed(folder, "rules/more", LINK, "a-secret");
  }

  @Test
  void aLinkToTheFolderAboveIsNamed() throws IOException {
    FolderOfRules folder = folder();
    for (String place : List.of("rules/knowledge/up", "cases/up")) {
      Files.createSymbolicLink(folder.path(place), Path.of(".."));
      assertNamed(folder, place, "a link to a folder that it stands in", "a-secret");
      Files.delete(folder.path(place));
    }
  }

  @Test
  void nobodyWaitsForAPipe() throws Exception {
    FolderOfRules folder = folder();
    for (String place : List.of("rules/z.drl", "rules/knowledge/doses.json", "cases/z.json")) {
      Files.deleteIfExists(folder.path(place));
      pipe(folder.path(place));
      assertNamed(folder, place, PIPE, "a-secret");
      Files.delete(folder.path(place));
      folder = FolderOfRules.in(root.resolve(place.replace('/', '-')));
    }
  }

  @Test
  void aSocketIsNamed() throws IOException {
    FolderOfRules folder = folder();
    try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      // The name of a socket must be short, and a folder for tests may have a long one.
      Path brief = Files.createTempDirectory(Path.of("/tmp"), "s").resolve("z");
      socket.bind(UnixDomainSocketAddress.of(brief));
      Files.move(brief, folder.path("rules/z.drl"));
      Files.delete(brief.getParent());
      assertNamed(folder, "rules/z.drl", SOCKET, "a-secret");
    }
  }

  @Test
  void aCaseThatIsNamedItselfIsNoLinkAndNoPipeEither() throws Exception {
    FolderOfRules folder = folder();
    Path link = Files.createSymbolicLink(root.resolve("link.json"), Path.of("/proc/self/environ"));
    pipe(root.resolve("pipe.json"));

    Ran linked = folder.run("test", link.toString());
    Ran piped = folder.run("test", root.resolve("pipe.json").toString());
    Ran device = folder.run("test", "/dev/zero");

    assertThat(linked.status()).isEqualTo(2);
    assertThat(linked.err().replaceAll("\\s+", " ")).contains(LINK).doesNotContain("PATH=");
    assertThat(piped.status()).isEqualTo(2);
    assertThat(piped.err()).containsIgnoringWhitespaces(PIPE);
    assertThat(device.status()).isEqualTo(2);
    assertThat(device.err()).containsIgnoringWhitespaces("a device, no file");
  }

  @Test
  void aFolderMayBeALinkToOneBesideItButToNoneElsewhere() throws IOException {
    FolderOfRules folder = folder();
    Files.move(folder.path("rules"), folder.path("rules-2"));
    Files.createSymbolicLink(folder.path("rules"), Path.of("rules-2"));
    assertThat(folder.run("test").status()).isZero();

    Files.move(folder.path("rules-2"), root.resolve("elsewhere"));
    Files.delete(folder.path("rules"));
    Files.createSymbolicLink(folder.path("rules"), root.resolve("elsewhere"));
    Ran check = folder.run("check");
    assertThat(check.status()).isEqualTo(1);
    assertThat(check.out().replaceAll("\\s+", " ")).contains("a link that leads out of the folder");
  }
}
