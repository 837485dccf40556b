package evisor.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Waits for changes, not for times; the time limit only ends a test that would never end. */
@Timeout(60)
class FileWatchTest {

  @TempDir private Path folder;
  private Path rules;

  @BeforeEach
  void make() throws IOException {
    rules = folder.resolve("rules");
    Files.createDirectories(rules);
    Files.writeString(rules.resolve("a.drl"), "one");
  }

  @Test
  void aChangeBeforeTheQuestionIsNotMissed() throws Exception {
    try (FileWatch watching = FileWatch.of(List.of(rules))) {
      Files.writeString(rules.resolve("a.drl"), "one and more");

      assertThat(watching.next()).containsExactly(rules.resolve("a.drl"));
    }
  }

  @Test
  void aSaveEndsTheWait() throws Exception {
    try (FileWatch watching = FileWatch.of(List.of(rules))) {
      assertThat(changed(watching, () -> Files.writeString(rules.resolve("b.drl"), "two")))
          .containsExactly(rules.resolve("b.drl"));
    }
  }

  @Test
  void aTemporaryFileThatIsRenamedIsOneChange() throws Exception {
    try (FileWatch watching = FileWatch.of(List.of(rules))) {
      Files.writeString(rules.resolve(".a.drl.swp"), "unsaved");
      Path written = Files.writeString(rules.resolve("a.drl.tmp"), "new");
      Files.move(written, rules.resolve("a.drl"), StandardCopyOption.REPLACE_EXISTING);

      assertThat(watching.next()).containsExactly(rules.resolve("a.drl"));
    }
  }

  @Test
  void aNewFolderIsWatchedToo() throws Exception {
    try (FileWatch watching = FileWatch.of(List.of(rules))) {
      Path inside = Files.createDirectories(rules.resolve("new/deeper")).resolve("c.drl");
      Files.writeString(inside, "three");

      assertThat(watching.next()).containsExactly(inside);
      assertThat(changed(watching, () -> Files.writeString(inside, "three, changed")))
          .containsExactly(inside);
    }
  }

  @Test
  void whatIsRemovedIsAChange() throws Exception {
    try (FileWatch watching = FileWatch.of(List.of(rules))) {
      Files.delete(rules.resolve("a.drl"));

      assertThat(watching.next()).containsExactly(rules.resolve("a.drl"));
    }
  }

  @Test
  void aFolderThatIsNotThereYetIsWaitedFor() throws Exception {
    Path cases = folder.resolve("cases");
    try (FileWatch watching = FileWatch.of(List.of(rules, cases))) {
      Files.createDirectories(cases);
      Files.writeString(cases.resolve("one.json"), "{}");

      assertThat(watching.next()).containsExactly(cases.resolve("one.json"));
    }
  }

  @Test
  void aSingleFileIsWatchedAlone() throws Exception {
    Path one = rules.resolve("a.drl");
    try (FileWatch watching = FileWatch.of(List.of(one))) {
      Files.writeString(rules.resolve("b.drl"), "two");
      Files.writeString(one, "one, changed");

      assertThat(watching.next()).containsExactly(one);
    }
  }

  private static List<Path> changed(FileWatch watching, Callable<?> save) throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      CountDownLatch waiting = new CountDownLatch(1);
      Future<List<Path>> told =
          other.submit(
              () -> {
                waiting.countDown();
                return watching.next();
              });
      waiting.await();
      save.call();
      return told.get();
    } finally {
      other.shutdownNow();
    }
  }
}
