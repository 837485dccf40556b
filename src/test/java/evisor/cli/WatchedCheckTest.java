package evisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each save is followed by a whole report; the time limit only ends a test that would never end.
 */
@Timeout(120)
final class WatchedCheckTest {

  private static final String SOUND = "Nothing is wrong in ";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;
  private FutureTask<Integer> watch;
  private Thread thread;
  private int reports;
  private int read;

  @BeforeEach
  void start() throws IOException {
    Path rules = CopiedFolder.of(Path.of("rules"), folder.resolve("rules"));
    Path cases = CopiedFolder.of(Path.of("cases"), folder.resolve("cases"));
    watch =
        new FutureTask<>(
            () ->
                Main.run(
                    Ran.around(new byte[0], Ran.print(out), Ran.print(err), Map.of()),
                    List.of("check", "--watch", "--rules", rules + "", "--cases", cases + "")));
    thread = new Thread(watch, "watch");
    thread.start();
  }

  @AfterEach
  void end() throws InterruptedException {
    thread.interrupt();
    thread.join();
  }

  @Test
  void tellsWhatEachSaveBreaksAndMends() throws Exception {
    assertThat(report()).startsWith(SOUND);

    for (Save save :
        List.of(
            new Save("rules/messages/en.properties", "{volume}", "{volum}", "{volum}"),
            new Save("rules/volume.drl", "volumeMl > 10000", "volumMl > 10000", "'volumeMl'"),
            new Save("rules/knowledge/doses.json", "\"low\"", "\"lwo\"", "\"low\""),
            new Save("cases/published/published-006.json", "\"expect\"", "\"expct\"", "\"expect\""),
            new Save("cases/published/published-006.json", "{", "", "not valid JSON"))) {
      Path file = folder.resolve(save.file());
      String sound = Files.readString(file);
      assertThat(sound).contains(save.old());

      Files.writeString(file, sound.replaceFirst(quoted(save.old()), save.changed()));
      assertThat(report()).contains(save.file()).contains(save.told());

      Files.writeString(file, sound);
      assertThat(report()).as("after mending " + save.file()).startsWith(SOUND);
    }
  }

  @Test
  void noticesFilesThatComeAndGo() throws Exception {
    assertThat(report()).startsWith(SOUND);

    Path stray = Files.writeString(folder.resolve("rules/volume.txt"), "a note");
    assertThat(report()).contains("rules/volume.txt").contains("stray-file");

    Files.delete(stray);
    assertThat(report()).startsWith(SOUND);
  }

  @Test
  void endsWellWhenItIsInterrupted() throws Exception {
    assertThat(report()).startsWith(SOUND);

    thread.interrupt();

    assertThat(watch.get()).isZero();
  }

  /** A change of a file, and what the report then has to say beside the file's name. */
  private record Save(String file, String old, String changed, String told) {}

  /** Waits for the next report and returns it. */
  private String report() throws InterruptedException, ExecutionException {
    reports++;
    while (text(err).split("Waiting for a save", -1).length <= reports) {
      if (watch.isDone()) {
        throw new AssertionError("the watch ended with " + watch.get() + ": " + text(err));
      }
      Thread.sleep(20);
    }
    String all = text(out);
    String fresh = all.substring(read);
    read = all.length();
    return fresh;
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String quoted(String text) {
    return Pattern.quote(text);
  }
}
