package evisor.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whichever call to the disk fails, it is said, and a file is the older one or the new one. */
final class FaultyDiskTest {

  private static final byte[] NEW = "new".getBytes(UTF_8);

  @TempDir private Path folder;

  private List<Path> left() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static boolean fails(Path target) {
    try {
      WholeFile.write(target, NEW);
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  @Test
  void aFileIsTheOlderOneOrTheNewOneWhicheverCallFails() throws IOException {
    Path target = folder.resolve("a");
    boolean failed = true;
    int n = 0;
    while (failed) {
      n++;
      Files.writeString(target, "older");
      FaultyDisk disk = new FaultyDisk(n);
      failed = fails(disk.path(target));

      assertThat(failed).isEqualTo(disk.hasFailed());
      assertThat(Files.readString(target)).isIn("older", "new");
      assertThat(left()).containsExactly(target);
    }
    assertThat(target).hasContent("new");
    // Open, write, force, move, open the folder, force it.
    assertThat(n).isEqualTo(7);
  }

  @Test
  void aFolderIsReadWholeOrTheFaultIsSaid() throws IOException {
    Files.writeString(folder.resolve("a.drl"), "a");
    Files.createDirectory(folder.resolve("knowledge"));
    Files.writeString(folder.resolve("knowledge/b.json"), "{}");
    int whole = 0;
    for (int n = 1; whole == 0; n++) {
      FaultyDisk disk = new FaultyDisk(n);
      FileFaults faults = new FileFaults();
      RulesFolder read = RulesFolder.at(disk.path(folder), "rules", faults);

      assertThat(faults.stop()).isEqualTo(disk.hasFailed());
      whole = faults.stop() ? 0 : read.files().size();
      assertThat(n).isLessThan(100);
    }
    assertThat(whole).isEqualTo(2);
  }
}
