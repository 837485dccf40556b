package evisor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import evisor.files.FaultyDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be written is said by the name that its author gave it. */
final class ReplacedFileTest {

  @TempDir private Path folder;

  private static CommandFailure refused(String name) {
    return catchThrowableOfType(
        CommandFailure.class,
        () -> {
          try (ReplacedFile file = ReplacedFile.of("--output", name)) {
            file.out().print("a report");
            file.replace();
          }
        });
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    String name = folder.resolve("none/report.json").toString();

    assertThat(refused(name).problem().detail())
        .isEqualTo("--output " + name + " cannot be written: there is no such folder.");
  }

  @Test
  void aFileInThePlaceOfAFolderIsNoFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "older");

    CommandFailure refused = refused(file.resolve("report.json").toString());

    assertThat(refused.problem().detail()).endsWith("cannot be written: there is no such folder.");
    assertThat(refused.exit()).isEqualTo(ExitStatus.USAGE);
    assertThat(file).hasContent("older");
  }

  @Test
  void aFolderThatTakesNoFilesIsAFaultOfWhereTheOutputGoes() {
    assumeTrue(Files.isDirectory(Path.of("/proc/self")));

    CommandFailure refused = refused("/proc/self/report.json");

    assertThat(refused.problem().detail())
        .isEqualTo(
            "--output /proc/self/report.json cannot be written:"
                + " /proc/self/report.json: no file can be made there.");
    assertThat(refused.exit()).isEqualTo(ExitStatus.INTERNAL);
  }

  @Test
  void aFullDeviceIsSaidAsWhatIsWritten() {
    assumeTrue(Files.exists(Path.of("/dev/full")));

    CommandFailure refused = refused("/dev/full");

    assertThat(refused.problem().detail())
        .startsWith("--output /dev/full could not be written to its end");
    assertThat(refused.exit()).isEqualTo(ExitStatus.INTERNAL);
  }

  @Test
  void whicheverCallFailsTheStatusIsFourAndTheFileIsNamed() throws IOException {
    Path report = folder.resolve("report.txt");
    boolean failed = true;
    for (int n = 1; failed; n++) {
      Files.writeString(report, "older");
      FaultyDisk disk = new FaultyDisk(n);
      CommandFailure refused =
          catchThrowableOfType(
              CommandFailure.class,
              () -> {
                try (ReplacedFile file = ReplacedFile.of("-o", "R", disk.path(report))) {
                  file.out().print("newer");
                  file.replace();
                }
              });

      failed = refused != null;
      assertThat(failed).isEqualTo(disk.hasFailed());
      if (failed) {
        assertThat(refused.exit()).isEqualTo(ExitStatus.INTERNAL);
        assertThat(refused.problem().detail()).startsWith("-o R c").contains("No space left");
      }
      assertThat(Files.readString(report)).isIn("older", "newer");
    }
    assertThat(report).hasContent("newer");
  }

  @Test
  void anOlderFileStaysUntilAllIsWritten() throws IOException, CommandFailure {
    Path report = Files.writeString(folder.resolve("report.txt"), "older");

    try (ReplacedFile file = ReplacedFile.of("--output", report.toString())) {
      file.out().print("half of it");
    }

    assertThat(report).hasContent("older");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(report);
    }
  }
}
