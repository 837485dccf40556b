package evisor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the Containerfile and the unit start, run from the package as it is unpacked, without a
 * container and without systemd: only where it stands and its port are others. It runs once the
 * package is made.
 */
final class DeliveredServiceIT {

  private static final Path CONTAINERFILE = Path.of("src/deploy/Containerfile");
  private static final Path UNIT = Path.of("src/deploy/systemd/evisor.service");
  private static final long PATIENCE_SECONDS = 120;

  @TempDir private static Path folder;
  private static Path unpacked;

  @TempDir private Path place;

  @BeforeAll
  static void unpack() throws IOException {
    unpacked = UnpackedPackage.in(folder);
  }

  @Test
  void whatTheImageStartsIsHealthyByItsOwnCheckAndKeepsWhatItIsTold() throws Exception {
    List<String> start = new ArrayList<>(words("ENTRYPOINT"));
    start.addAll(words("CMD"));

    staysHealthy(start);
  }

  @Test
  void whatTheUnitStartsIsHealthyToo() throws Exception {
    String line =
        Files.readAllLines(UNIT).stream()
            .filter(found -> found.startsWith("ExecStart="))
            .findFirst()
            .orElseThrow();

    staysHealthy(List.of(line.substring("ExecStart=".length()).split(" ")));
  }

  @Test
  void theImageHasNoRootAndKeepsItsFilesWhereTheUnitDoes() throws IOException {
    String image = Files.readString(CONTAINERFILE);
    String unit = Files.readString(UNIT);

    assertThat(image).containsPattern("(?m)^USER [1-9]\\d*$");
    assertThat(unit).contains("DynamicUser=yes", "ProtectSystem=strict", "NoNewPrivileges=yes");
    assertThat(List.of(image, unit)).allMatch(text -> text.contains("XDG_CACHE_HOME=/var/cache "));
    assertThat(words("ENTRYPOINT")).containsSequence("--data", "/var/lib/evisor");
    assertThat(unit).contains(" --data /var/lib/evisor ", "StateDirectory=evisor\n");
  }

  /** Starts it elsewhere, waits for its health check and stops it. */
  private void staysHealthy(List<String> start) throws Exception {
    int port = freePort();
    List<String> command = new ArrayList<>();
    for (String word : start) {
      command.add(
          word.replace("/opt/evisor", unpacked.toString())
              .replace("/var/lib/evisor", place.resolve("data").toString()));
    }
    command.addAll(List.of("--port", Integer.toString(port)));
    Process service = start(command);
    try {
      List<String> check = new ArrayList<>();
      words("HEALTHCHECK").forEach(word -> check.add(word.replace("8080", port + "")));
      assertThat(becomesHealthy(check, service)).isTrue();
      assertThat(place.resolve("cache/evisor")).isDirectory();
    } finally {
      service.destroy();
    }
    assertThat(service.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(service.exitValue()).isIn(0, 143);
  }

  private Process start(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(place.toFile());
    Map<String, String> environment = builder.environment();
    environment.remove("HOME");
    environment.put("XDG_CACHE_HOME", place.resolve("cache").toString());
    environment.put("LC_ALL", "C.UTF-8");
    return builder
        .redirectErrorStream(true)
        .redirectOutput(place.resolve("service.log").toFile())
        .start();
  }

  private static boolean becomesHealthy(List<String> check, Process service) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (service.isAlive() && System.nanoTime() < end) {
      Process asked =
          new ProcessBuilder(check)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (asked.waitFor() == 0) {
        return true;
      }
      Thread.sleep(200);
    }
    return false;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Returns the words of an instruction that lists them, of the last that there is. */
  private static List<String> words(String instruction) throws IOException {
    String last =
        Files.readAllLines(CONTAINERFILE).stream()
            .filter(line -> line.startsWith(instruction + " "))
            .reduce("", (one, other) -> other);
    return new ObjectMapper()
        .readValue(last.substring(last.indexOf('[')), new TypeReference<List<String>>() {});
  }
}
