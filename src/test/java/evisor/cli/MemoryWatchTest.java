package evisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** That a heap that is too small ends a run with a message, and one that is only busy does not. */
@Timeout(120)
final class MemoryWatchTest {

  @TempDir private Path folder;

  @Test
  void whatCollectsAllTheTimeInAFullHeapIsEnded() throws Exception {
    Process process = busy("93");
    assertThat(err(process))
        .contains("memory that Java may use here are too few (garbage was collected most of the")
        .contains("JDK_JAVA_OPTIONS=-Xmx");
    assertThat(process.waitFor()).isEqualTo(4);
  }

  @Test
  void whatMakesGarbageInAHalfEmptyHeapGoesOn() throws Exception {
    Process process = busy("50");
    assertThat(err(process)).isEmpty();
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void aCommandInAHeapFarTooSmallSaysSoAndLeavesNoHalfFile() throws Exception {
    Path out = Files.writeString(folder.resolve("out.jsonl"), "older\n");
    Process process =
        EvisorProcess.of(
                List.of("-Xmx14m"),
                "evisor.cli.Main",
                "map",
                "--sample",
                "plasma",
                "--volume",
                "1 mL",
                "-o",
                out.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = err(process);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(4);
    assertThat(said).containsAnyOf("Memory ran out", "for want of memory");
    assertThat(out).hasContent("older");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(out);
    }
  }

  private static Process busy(String keptHundredths) throws IOException {
    return EvisorProcess.of(List.of("-Xmx48m"), "evisor.cli.BusyHeap", keptHundredths)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String err(Process process) throws IOException {
    return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
