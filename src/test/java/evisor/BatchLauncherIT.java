package evisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How a batch ends that is called as a laboratory calls it, by the launcher of the package. */
@Timeout(300)
final class BatchLauncherIT {

  private static final String REQUEST =
      "{\"sample\": {\"type\": \"plasma\", \"volume\": \"1 mL\"}}\n";

  @TempDir private static Path unpacked;

  private static Path launcher;
  private static Path requests;

  @TempDir private Path folder;

  @BeforeAll
  static void unpack() throws IOException {
    launcher = UnpackedPackage.in(unpacked).resolve("evisor");
    requests = Files.writeString(unpacked.resolve("requests.jsonl"), REQUEST.repeat(5_000));
  }

  private Process shell(String script) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", script);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    // No fast start is prepared where nothing can be kept, which would take its time here.
    builder.environment().put("XDG_CACHE_HOME", unpacked.resolve("requests.jsonl").toString());
    builder.environment().put("EVISOR", launcher.toString());
    builder.environment().put("REQUESTS", requests.toString());
    return builder.directory(folder.toFile()).redirectError(folder.resolve("err").toFile()).start();
  }

  @Test
  void aReaderThatTakesOneLineEndsItWithoutAWord() throws Exception {
    Process process =
        shell("{ \"$EVISOR\" batch \"$REQUESTS\"; echo $? >status; } | head -n 1 >first");

    assertThat(process.waitFor()).isZero();
    assertThat(folder.resolve("status")).hasContent("4");
    assertThat(folder.resolve("first")).content().startsWith("{\"status\":").endsWith("}\n");
    assertThat(folder.resolve("err"))
        .content()
        .doesNotContain("Exception", "written", "pipe", "broke off");
  }

  @Test
  void aSignalLeavesNothingOfAFileThatWasBegun() throws Exception {
    Process process = shell("exec \"$EVISOR\" batch \"$REQUESTS\" -o out");
    while (begun().isEmpty()) {
      assertThat(process.isAlive()).isTrue();
      TimeUnit.MILLISECONDS.sleep(50);
    }
    process.destroy();

    assertThat(process.waitFor()).isEqualTo(143);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(folder.resolve("err"));
    }
  }

  private List<Path> begun() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).endsWith(".part"))
          .filter(file -> file.toFile().length() > 0)
          .toList();
    }
  }
}
