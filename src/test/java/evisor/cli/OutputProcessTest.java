package evisor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a whole process does where its output is lost, or a signal ends it. */
@Timeout(120)
final class OutputProcessTest {

  private static final String REQUEST =
      "{\"sample\": {\"type\": \"plasma\", \"volume\": \"1 mL\"}}\n";

  @TempDir private Path folder;

  static ProcessBuilder evisor(String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-Devisor.cache=" + Path.of("target", "test-cache").toAbsolutePath()));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "evisor.cli.Main"));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("EVISOR_HOME", Path.of("").toAbsolutePath().toString());
    return builder;
  }

  private static String err(Process process) throws IOException {
    return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void aFullDiskIsSaidAlikeOfBothOutputs() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));
    Process standard = evisor("rules").redirectOutput(full.toFile()).start();
    assertThat(err(standard)).contains("the answer could not be written: No space left");
    assertThat(standard.waitFor()).isEqualTo(4);

    Ran file = Ran.with(REQUEST, "batch", "-", "-o", full.toString());
    assertThat(file.status()).isEqualTo(4);
    assertThat(file.err())
        .containsIgnoringWhitespaces("could not be written to its end: No space left");
    Ran report = Ran.evisor("check", "--output", "json=" + full);
    assertThat(report.status()).isEqualTo(4);
    assertThat(report.err())
        .containsIgnoringWhitespaces("could not be written to its end: No space left");
  }

  @Test
  void aReaderThatGoesAwayEndsItWithoutAWord() throws Exception {
    Process process = evisor("rules").start();
    process.getInputStream().close();
    assertThat(err(process)).doesNotContain("written", "pipe", "Exception");
    assertThat(process.waitFor()).isEqualTo(4);
  }

  @Test
  void aReaderThatGoesAwayEndsABatchWhoseInputStaysOpen() throws Exception {
    Process process = evisor("batch", "-", "--answer", "short").start();
    OutputStream requests = process.getOutputStream();
    requests.write(REQUEST.getBytes(StandardCharsets.UTF_8));
    requests.flush();
    BufferedReader answers = process.inputReader(StandardCharsets.UTF_8);
    assertThat(answers.readLine()).startsWith("{\"status\":").endsWith("}");

    answers.close();
    requests.write(REQUEST.getBytes(StandardCharsets.UTF_8));
    requests.flush();

    assertThat(process.waitFor()).isEqualTo(4);
    assertThat(err(process)).doesNotContain("written", "pipe", "Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void aSignalEndsABatchBehindAWholeLine(String signal) throws Exception {
    assumeFalse(
        signal.equals("INT") && isIgnored(2), "who is started in the background ignores it");
    Path requests = Files.writeString(folder.resolve("many.jsonl"), REQUEST.repeat(20_000));
    Process process =
        evisor("batch", requests.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    InputStream answers = process.getInputStream();
    // Its pipe is full, so that it is about to write, and likely in the middle of a line.
    byte[] begin = answers.readNBytes(100_000);
    assertThat(new ProcessBuilder("kill", "-" + signal, process.pid() + "").start().waitFor())
        .isZero();
    byte[] rest = answers.readAllBytes();

    assertThat(process.waitFor()).isEqualTo(signal.equals("INT") ? 130 : 143);
    String all =
        new String(begin, StandardCharsets.UTF_8) + new String(rest, StandardCharsets.UTF_8);
    assertThat(all).endsWith("}\n");
    assertThat(all.lines()).allMatch(line -> line.startsWith("{\"status\":") && line.endsWith("}"));
    assertThat(all.lines().count()).isLessThan(20_000);
  }

  /** Returns whether this process, and so each that it starts, ignores a signal. */
  private static boolean isIgnored(int signal) throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        && Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> new BigInteger(line.substring("SigIgn:".length()).strip(), 16))
            .anyMatch(ignored -> ignored.testBit(signal - 1));
  }

  @Test
  void aSweepThatIsKilledIsTakenUpAgainAndGivesTheSameBytes() throws Exception {
    Path plan = Files.writeString(folder.resolve("plan.jsonl"), REQUEST.repeat(60));
    Path parts = folder.resolve("parts");
    List<String> first =
        List.of(
            "sweep", plan.toString(), "--part", "1/2", "--answer", "short", "-o", parts.toString());
    Process process =
        evisor(first.toArray(String[]::new)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    while (!Files.exists(parts) || files(parts).stream().allMatch(p -> p.toFile().length() == 0)) {
      assertThat(process.isAlive()).isTrue();
      TimeUnit.MILLISECONDS.sleep(20);
    }
    process.toHandle().destroyForcibly();
    process.waitFor();
    assertThat(parts.resolve("part-000001-of-000002.jsonl")).doesNotExist();

    assertThat(Ran.evisor(first.toArray(String[]::new)).status()).isZero();
    List<String> second = new ArrayList<>(first);
    second.set(3, "2/2");
    assertThat(Ran.evisor(second.toArray(String[]::new)).status()).isZero();
    Path merged = folder.resolve("merged.jsonl");
    assertThat(Ran.evisor("sweep", "--merge", parts.toString(), "-o", merged.toString()).status())
        .isZero();
    assertThat(merged)
        .content()
        .isEqualTo(Ran.evisor("batch", plan.toString(), "--answer", "short").out());
  }

  @Test
  void aSignalLeavesTheOlderFileAndNothingElse() throws Exception {
    Path out = Files.writeString(folder.resolve("out.jsonl"), "older\n");
    Process process =
        evisor("batch", "-", "-o", out.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getOutputStream().write(REQUEST.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    // Its input stays open, so it waits for more with an answer in its unfinished file.
    while (files().stream().noneMatch(file -> !file.equals(out) && file.toFile().length() > 0)) {
      assertThat(process.isAlive()).isTrue();
      TimeUnit.MILLISECONDS.sleep(50);
    }
    // The signal alone: to destroy the process itself would end its input too, which completes it.
    process.toHandle().destroy();

    assertThat(process.waitFor()).isNotZero();
    assertThat(out).hasContent("older");
    assertThat(files()).containsExactly(out);
  }

  @Test
  void whatIsThrownWhileRequestsAreReadEndsBatch() {
    for (Error fault : List.of(new OutOfMemoryError("injected"), new LinkageError("injected"))) {
      InputStream broken =
          new SequenceInputStream(
              new ByteArrayInputStream(REQUEST.getBytes(StandardCharsets.UTF_8)),
              new InputStream() {
                @Override
                public int read() {
                  throw fault;
                }

                @Override
                public int read(byte[] into, int from, int length) {
                  throw fault;
                }
              });
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      Environment around =
          new Environment(
              broken,
              Ran.print(new ByteArrayOutputStream()),
              Ran.print(err),
              Map.of(),
              false,
              false,
              Optional.of(Path.of("target", "test-cache")),
              Optional.of(Path.of("").toAbsolutePath()),
              new RulesInUse(),
              false);

      assertThat(Main.run(around, List.of("batch", "-"))).isEqualTo(4);
      assertThat(err.toString(StandardCharsets.UTF_8)).contains("injected");
    }
  }

  private List<Path> files() throws IOException {
    return files(folder);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
