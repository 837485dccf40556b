package evisor.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import evisor.files.FaultyDisk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the way of a file is said in plain words, and nothing is written then. */
final class FileChangesTest {

  @TempDir private Path folder;

  private String refused(Path blocked) {
    FileChanges changes = new FileChanges();
    changes.put(folder.resolve("a.txt"), "a".getBytes(StandardCharsets.UTF_8));
    changes.put(blocked, "b".getBytes(StandardCharsets.UTF_8));
    AuthoringException refused = catchThrowableOfType(AuthoringException.class, changes::write);

    assertThat(folder.resolve("a.txt")).doesNotExist();
    return String.valueOf(refused.getMessage());
  }

  @Test
  void aFolderInTheFilesPlaceIsSaid() throws IOException {
    Path index = Files.createDirectory(folder.resolve("index.md"));

    assertThat(refused(index))
        .isEqualTo(
            index + " cannot be written: a folder stands in its place. Nothing was written.");
  }

  @Test
  void aFileInTheFoldersPlaceIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");

    assertThat(refused(file.resolve("sub/rule.drl")))
        .isEqualTo(
            file
                + " cannot be written: it is a file, and a folder is needed in its place."
                + " Nothing was written.");
    assertThat(file).hasContent("x");
  }

  @Test
  void allIsWrittenOrAllIsAsItWasWhicheverCallFails() throws IOException {
    Path older = folder.resolve("a.txt");
    Path begun = folder.resolve("sub/b.txt");
    boolean failed = true;
    for (int n = 1; failed; n++) {
      Files.writeString(older, "older");
      FaultyDisk disk = new FaultyDisk(n);
      FileChanges changes = new FileChanges();
      changes.put(disk.path(older), "new".getBytes(StandardCharsets.UTF_8));
      changes.put(disk.path(begun), "new".getBytes(StandardCharsets.UTF_8));
      failed = fails(changes);

      assertThat(failed).isEqualTo(disk.hasFailed());
      assertThat(older).hasContent(failed ? "older" : "new");
      try (Stream<Path> left = Files.walk(folder)) {
        assertThat(left.filter(path -> !path.equals(folder)).sorted().toList())
            .isEqualTo(failed ? List.of(older) : List.of(older, begun.getParent(), begun));
      }
      assertThat(n).isLessThan(100);
    }
  }

  private static boolean fails(FileChanges changes) {
    try {
      changes.write();
      return false;
    } catch (AuthoringException e) {
      assertThat(e.isOfDisk()).isTrue();
      return true;
    }
  }
}
