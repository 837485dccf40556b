package evisor.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is the older one until it is the new one; links are followed, and nothing is left. */
final class WholeFileTest {

  private static final byte[] NEW = "new".getBytes(UTF_8);

  @TempDir private Path folder;

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void whatIsNotPutInPlaceGoes() throws IOException {
    Path target = Files.writeString(folder.resolve("a"), "older");
    try (WholeFile file = WholeFile.at(target)) {
      file.out().write(NEW);
      assertThat(target).hasContent("older");
      assertThat(left()).hasSize(2);
    }
    assertThat(target).hasContent("older");
    assertThat(left()).containsExactly("a");
  }

  @Test
  void aLinkIsFollowedWhetherItsTargetIsThereOrNot() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Path second = Files.createSymbolicLink(inner.resolve("second"), Path.of("real"));
    Path first = Files.createSymbolicLink(folder.resolve("first"), Path.of("inner/second"));

    for (String content : List.of("one", "two")) {
      WholeFile.write(first, content.getBytes(UTF_8));
      assertThat(inner.resolve("real")).hasContent(content);
    }
    assertThat(first).isSymbolicLink();
    assertThat(second).isSymbolicLink();
    assertThat(left()).containsExactly("first", "inner");
  }

  @Test
  void linksInACircleAreRefused() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("a"), Path.of("b"));
    Files.createSymbolicLink(folder.resolve("b"), Path.of("a"));

    assertThatThrownBy(() -> WholeFile.write(link, NEW)).isInstanceOf(IOException.class);
    assertThat(left()).containsExactly("a", "b");
  }

  @Test
  void aFileKeepsItsPermissions() throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    Path target = Files.writeString(folder.resolve("a"), "older");
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));

    WholeFile.write(target, NEW);

    assertThat(target).hasContent("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
        .isEqualTo("rw-------");
  }

  @Test
  void aNameOfTheGreatestLengthIsNoneTooMuch() throws IOException {
    Path target = folder.resolve("a".repeat(255));
    WholeFile.write(target, NEW);
    assertThat(target).hasContent("new");
  }

  @Test
  void aFailureNamesTheFileThatWasMeant() {
    Path none = folder.resolve("none/a");
    assertThatThrownBy(() -> WholeFile.at(none))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(none.toString());
  }

  @Test
  void whatMayNotBeWrittenIsNotReplaced() throws IOException {
    Path target = Files.writeString(folder.resolve("a"), "older");
    assumeTrue(target.toFile().setWritable(false) && !Files.isWritable(target));

    assertThatThrownBy(() -> WholeFile.at(target)).isInstanceOf(AccessDeniedException.class);
    assertThat(left()).containsExactly("a");
  }

  @Test
  void aDeviceIsWrittenItself() throws IOException {
    Path device = Path.of("/dev/null");
    assumeTrue(Files.exists(device));
    WholeFile.write(device, NEW);
    assertThat(Files.isRegularFile(device)).isFalse();
  }
}
