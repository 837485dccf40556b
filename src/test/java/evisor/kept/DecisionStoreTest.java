package evisor.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evisor.kept.StoreException.Reason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.JDBC;

@Timeout(60)
final class DecisionStoreTest {

  private static final Optional<Path> CACHE = Optional.of(Path.of("target", "test-cache"));

  @TempDir private Path folder;

  private DecisionStore open() throws StoreException {
    return DecisionStore.open(folder, CACHE);
  }

  private static long keep(DecisionStore store, int number) throws StoreException {
    return store.keep(SampleDecisions.numbered(number), SampleDecisions.TIME);
  }

  private static void assertRefused(Reason reason, ThrowingCallable step) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(
            StoreException.class,
            why -> assertThat(why.reason()).as(why.toString()).isEqualTo(reason));
  }

  private Connection beside() throws SQLException {
    return JDBC.createConnection(
        JDBC.PREFIX + DecisionStore.file(folder).toUri(), new Properties());
  }

  @Test
  void whatIsKeptIsThereAfterwards() throws Exception {
    long id;
    try (DecisionStore store = open()) {
      id = keep(store, 1);
    }
    try (DecisionStore store = open()) {
      KeptDecision found = store.find(id).orElseThrow();

      assertThat(found.at()).isEqualTo(SampleDecisions.TIME);
      assertThat(found.stands()).isTrue();
      assertThat(SampleDecisions.isWhole(found, store.answer(id).orElseThrow(), 1)).isTrue();
      assertThat(store.find(id + 1)).isEmpty();
      assertThat(store.answer(id + 1)).isEmpty();
    }
  }

  @Test
  void atRestThereIsOneFileThatOthersMayNotRead() throws Exception {
    Path data = folder.resolve("data");
    try (DecisionStore store = DecisionStore.open(data, CACHE)) {
      keep(store, 1);

      try (Stream<Path> files = Files.list(data)) {
        assertThat(files).containsExactly(DecisionStore.file(data));
      }
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(DecisionStore.file(data))))
          .isEqualTo("rw-------");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void aCorrectionStandsInThePlaceOfWhatItCorrects() throws Exception {
    try (DecisionStore store = open()) {
      long first = keep(store, 1);

      long second =
          store.keep(SampleDecisions.numbered(2, Optional.of(first)), SampleDecisions.TIME);

      assertThat(store.find(first).orElseThrow().correctedBy()).contains(second);
      assertThat(store.find(first).orElseThrow().stands()).isFalse();
      assertThat(store.find(second).orElseThrow().corrects()).contains(first);
      assertRefused(
          Reason.SUPERSEDED,
          () -> store.keep(SampleDecisions.numbered(3, Optional.of(first)), SampleDecisions.TIME));
      assertRefused(
          Reason.MISSING,
          () -> store.keep(SampleDecisions.numbered(3, Optional.of(77L)), SampleDecisions.TIME));
      assertThat(store.count()).isEqualTo(2);
    }
  }

  @Test
  void whatIsWithdrawnStaysToBeRead() throws Exception {
    DecisionWithdrawal withdrawal =
        new DecisionWithdrawal(SampleDecisions.TIME, "B. Karimov", "wrong sample");
    try (DecisionStore store = open()) {
      long id = keep(store, 1);

      store.withdraw(id, withdrawal);

      assertThat(store.find(id).orElseThrow().withdrawn()).contains(withdrawal);
      assertThat(store.find(id).orElseThrow().stands()).isFalse();
      assertRefused(Reason.SUPERSEDED, () -> store.withdraw(id, withdrawal));
      assertRefused(Reason.MISSING, () -> store.withdraw(id + 1, withdrawal));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE decision SET because = 'other'",
        "DELETE FROM decision",
        "UPDATE answer SET json = x'00'",
        "DELETE FROM answer",
        "DELETE FROM withdrawal"
      })
  void nothingIsChangedSilently(String sql) throws Exception {
    try (DecisionStore store = open()) {
      store.withdraw(keep(store, 1), new DecisionWithdrawal(SampleDecisions.TIME, "", ""));
    }
    try (Connection connection = beside();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.executeUpdate(sql)).hasMessageContaining("stays");
    }
  }

  @Test
  void anAnswerThatSomebodyChangedIsNotShown() throws Exception {
    try (DecisionStore store = open()) {
      long id = keep(store, 1);
      try (Connection connection = beside();
          Statement statement = connection.createStatement()) {
        statement.executeUpdate("DROP TRIGGER answer_stays");
        statement.executeUpdate("UPDATE answer SET json = x'789c030000000001'");
      }

      assertRefused(Reason.DAMAGED, () -> store.answer(id));
    }
  }

  @Test
  void decisionsAreFoundByAllTheirWordsInAnyCase() throws Exception {
    try (DecisionStore store = open()) {
      for (int i = 1; i <= 12; i++) {
        keep(store, i);
      }

      assertThat(store.search("ПЛАЗМА азим", Long.MAX_VALUE, 100)).hasSize(12);
      assertThat(store.search("plasma no. 12", Long.MAX_VALUE, 100))
          .extracting(KeptDecision::id)
          .containsExactly(12L);
      assertThat(store.search("sec because", Long.MAX_VALUE, 5))
          .extracting(KeptDecision::id)
          .containsExactly(12L, 11L, 10L, 9L, 8L);
      assertThat(store.search("", 8, 5))
          .extracting(KeptDecision::id)
          .containsExactly(7L, 6L, 5L, 4L, 3L);
      assertThat(store.search("100%", Long.MAX_VALUE, 5)).isEmpty();
      assertThat(store.after(10, 5)).extracting(KeptDecision::id).containsExactly(11L, 12L);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "what?mode=memory", "50%25 #1", "Ташкент", "it's"})
  void theFolderMayHaveAnyName(String name) throws Exception {
    Path data = folder.resolve(name);
    try (DecisionStore store = DecisionStore.open(data, CACHE)) {
      keep(store, 1);
    }

    assertThat(DecisionStore.file(data)).isNotEmptyFile();
  }

  @Test
  void aFileOfANewerEvisorIsRefused() throws Exception {
    open().close();
    try (Connection connection = beside();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = 99");
    }

    assertRefused(Reason.NEWER, this::open);
  }

  @Test
  void aDatabaseOfAnotherProgramIsLeftAlone() throws Exception {
    try (Connection connection = beside();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("CREATE TABLE others (x)");
    }
    byte[] before = Files.readAllBytes(DecisionStore.file(folder));

    assertRefused(Reason.FOREIGN, this::open);
    assertThat(DecisionStore.file(folder)).hasBinaryContent(before);
  }

  @Test
  void whatIsNoDatabaseIsRefused() throws Exception {
    Files.writeString(DecisionStore.file(folder), "no database, but long enough\n".repeat(200));

    assertRefused(Reason.FOREIGN, this::open);
  }

  @Test
  void aFolderInWhosePlaceAFileStandsIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertRefused(Reason.FORBIDDEN, () -> DecisionStore.open(file, CACHE));
    assertRefused(Reason.FORBIDDEN, () -> DecisionStore.open(file.resolve("below"), CACHE));
  }

  @Test
  void whereThereIsNoRoomNothingIsHalfKept() throws Exception {
    try (DecisionStore store = DecisionStore.open(folder, CACHE, 40)) {
      List<Long> kept = new ArrayList<>();
      assertRefused(
          Reason.FULL,
          () -> {
            for (int i = 1; i < 100; i++) {
              kept.add(keep(store, i));
            }
          });

      assertThat(kept).isNotEmpty();
      assertThat(store.count()).isEqualTo(kept.size());
      for (long id : kept) {
        assertThat(
                SampleDecisions.isWhole(
                    store.find(id).orElseThrow(), store.answer(id).orElseThrow(), (int) id))
            .isTrue();
      }
    }
    try (DecisionStore store = open()) {
      keep(store, 100);
    }
  }

  @Test
  void whereAnotherProgramHoldsTheFileNothingIsKept() throws Exception {
    try (DecisionStore store = open();
        Connection connection = beside();
        Statement statement = connection.createStatement()) {
      keep(store, 1);
      statement.execute("BEGIN EXCLUSIVE");

      assertRefused(Reason.BUSY, () -> keep(store, 2));

      statement.execute("COMMIT");
      assertThat(store.count()).isEqualTo(1);
      keep(store, 3);
      assertThat(store.count()).isEqualTo(2);
    }
  }

  @Test
  void severalProgramsAndThreadsKeepInOneFile() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (DecisionStore one = open();
        DecisionStore other = open()) {
      List<Callable<Long>> all =
          IntStream.range(0, 60)
              .mapToObj(i -> (Callable<Long>) () -> keep(i % 2 == 0 ? one : other, i))
              .toList();

      List<Long> ids = new ArrayList<>();
      for (Future<Long> kept : threads.invokeAll(all)) {
        ids.add(kept.get());
      }

      assertThat(ids).doesNotHaveDuplicates().hasSize(60);
      for (int i = 0; i < ids.size(); i++) {
        long id = ids.get(i);
        assertThat(
                SampleDecisions.isWhole(
                    one.find(id).orElseThrow(), one.answer(id).orElseThrow(), i))
            .isTrue();
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void theDriverIsRunFromAFolderThatNobodyElseMayWriteInto() throws Exception {
    keepOnce();

    Path library = Path.of(System.getProperty("org.sqlite.lib.path"));

    assertThat(library)
        .isDirectoryContaining(file -> file.getFileName().toString().startsWith("sqlite-"));
    assertThat(library.toString()).doesNotStartWith(System.getProperty("java.io.tmpdir"));
  }

  private void keepOnce() throws StoreException {
    try (DecisionStore store = open()) {
      keep(store, 1);
    }
  }

  @Test
  void aTextIsKeptAsItIsSeen() {
    assertThat(DecisionRemark.cleaned("  a\r\nb\rc\u0000\u202E\u200B \ud800")).isEqualTo("a\nb\nc");
    assertThat(DecisionRemark.cleaned("oʻzbek, Ж, 𝛼").getBytes(StandardCharsets.UTF_8))
        .isEqualTo("oʻzbek, Ж, 𝛼".getBytes(StandardCharsets.UTF_8));
  }
}
