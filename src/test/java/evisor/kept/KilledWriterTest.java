package evisor.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

/**
 * A program that keeps decisions is killed again and again, at any moment of its writing, and every
 * decision that it has said to be kept is there.
 */
final class KilledWriterTest {

  private static final Path CACHE = Path.of("target", "test-cache");
  private static final int KILLS = Integer.getInteger("evisor.kills", 15);
  private static final long SEED = 20261130;

  @TempDir private Path folder;

  @Test
  void everyDecisionThatWasSaidToBeKeptIsThere(TestReporter reporter) throws Exception {
    SortedMap<Long, Integer> kept = new TreeMap<>();
    Random random = new Random(SEED);
    for (int kill = 0; kill < KILLS; kill++) {
      kept.putAll(keptUntilKilled(kill * 100_000, random));
    }

    assertThat(kept).hasSizeGreaterThan(KILLS);
    try (DecisionStore store = DecisionStore.open(folder, Optional.of(CACHE))) {
      for (Map.Entry<Long, Integer> one : kept.entrySet()) {
        long id = one.getKey();
        assertThat(
                SampleDecisions.isWhole(
                    store.find(id).orElseThrow(), store.answer(id).orElseThrow(), one.getValue()))
            .as("decision %s", id)
            .isTrue();
      }
      // What was being written may be there without having been said, as a whole.
      reporter.publishEntry(
          "kills " + KILLS + ", said to be kept " + kept.size() + ", there " + store.count());
      assertThat(store.count()).isBetween((long) kept.size(), (long) kept.size() + KILLS);
    }
    assertSound();
  }

  private SortedMap<Long, Integer> keptUntilKilled(int first, Random random) throws Exception {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                DecisionWriter.class.getName(),
                folder.toString(),
                CACHE.toString(),
                Integer.toString(first))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    SortedMap<Long, Integer> kept = new TreeMap<>();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      int many = random.nextInt(12);
      for (int i = 0; i < many; i++) {
        note(said.readLine(), kept);
      }
      // Sooner or later in the next transaction.
      Thread.sleep(0, random.nextInt(1_000_000));
      Thread.sleep(random.nextInt(25));
      // By its handle: the process itself would throw away what was said and not read yet.
      writer.toHandle().destroyForcibly();
      for (String line : whole(said)) {
        note(line, kept);
      }
    } finally {
      writer.destroyForcibly();
    }
    assertThat(writer.waitFor()).isEqualTo(137);
    return kept;
  }

  /** Returns the lines that were said before the kill; the last may lack its end. */
  private static List<String> whole(BufferedReader said) throws IOException {
    StringBuilder rest = new StringBuilder();
    for (int c = said.read(); c >= 0; c = said.read()) {
      rest.append((char) c);
    }
    return rest.substring(0, rest.lastIndexOf("\n") + 1).lines().toList();
  }

  private static void note(String line, SortedMap<Long, Integer> kept) {
    String[] parts = line.split(" ", -1);
    kept.put(Long.valueOf(parts[0]), Integer.valueOf(parts[1]));
  }

  private void assertSound() throws Exception {
    try (Connection connection =
            JDBC.createConnection(
                JDBC.PREFIX + DecisionStore.file(folder).toUri(), new Properties());
        Statement statement = connection.createStatement()) {
      for (String check : List.of("PRAGMA integrity_check", "PRAGMA foreign_key_check")) {
        try (ResultSet found = statement.executeQuery(check)) {
          assertThat(found.next() ? found.getString(1) : "ok").as(check).isEqualTo("ok");
        }
      }
    }
  }
}
