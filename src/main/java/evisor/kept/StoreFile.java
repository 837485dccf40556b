package evisor.kept;

import evisor.files.BundledFiles;
import evisor.files.OwnFiles;
import evisor.kept.StoreException.Reason;
import evisor.speech.Phrase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteException;

/** Opens the file of decisions, and brings an older one up to date. */
final class StoreFile {

  /** The name of the file in its folder. */
  static final String NAME = "decisions.sqlite";

  /** The number of the last migration; each is a resource of that name. */
  static final int LATEST = 1;

  // "evsr", by which a file is told from other databases.
  private static final int APPLICATION = 0x65767372;
  private static final String PATIENCE_MILLIS = "5000";

  private static final int PRIMARY = 0xFF;
  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int READ_ONLY = 8;
  private static final int CORRUPT = 11;
  private static final int FULL = 13;
  private static final int CANNOT_OPEN = 14;
  private static final int NO_DATABASE = 26;

  private StoreFile() {}

  /** A step on the file, which fails as the driver says. */
  @FunctionalInterface
  interface Step<T> {
    T run() throws SQLException, StoreException;
  }

  /**
   * Opens the file of a folder; makes both where they are missing.
   *
   * @param folder the folder
   * @param cache of the user's own, for the driver; none where the folder itself takes it
   * @param mostPages how many pages of 4,096 bytes the file may have
   */
  static Connection open(Path folder, Optional<Path> cache, long mostPages) throws StoreException {
    Path file = folder.resolve(NAME);
    try {
      OwnFiles.makeFolder(folder);
      SqliteDriver.prepare(cache.orElse(folder.resolve("native")));
      create(file, folder);
    } catch (IOException e) {
      throw new StoreException(Reason.FORBIDDEN, folder + ": " + e.getMessage(), e);
    }
    return doing(
        file,
        () -> {
          Properties settings = new Properties();
          settings.setProperty("busy_timeout", PATIENCE_MILLIS);
          Connection connection = JDBC.createConnection(JDBC.PREFIX + file.toUri(), settings);
          try {
            prepare(connection, file, mostPages);
            return connection;
          } catch (SQLException | StoreException e) {
            connection.close();
            throw e;
          }
        });
  }

  private static void create(Path file, Path folder) throws IOException {
    if (!Files.exists(file)) {
      try {
        Files.createFile(file, OwnFiles.file(folder));
      } catch (FileAlreadyExistsException e) {
        // Another evisor was quicker by a moment.
      }
    }
  }

  private static void prepare(Connection connection, Path file, long mostPages)
      throws SQLException, StoreException {
    try (Statement statement = connection.createStatement()) {
      // The journal goes after each decision: at rest there is one file, and copying it copies all.
      // A write-ahead log
      // would be quicker, which a few decisions a day do not need, but leaves what is newest in a
      // second file.
      query(statement, "PRAGMA journal_mode = DELETE");
      // As FULL, and the folder is written too once the journal is gone: else a power cut right
      // after could bring it
      // back, and with it the state before the decision.
      statement.execute("PRAGMA synchronous = EXTRA");
      statement.execute("PRAGMA foreign_keys = ON");
      statement.execute("PRAGMA temp_store = MEMORY");
      statement.execute("PRAGMA trusted_schema = OFF");
      query(statement, "PRAGMA max_page_count = " + mostPages);
      int version = version(statement, file);
      if (version < LATEST) {
        migrate(connection, file);
      }
    }
  }

  private static int version(Statement statement, Path file) throws SQLException, StoreException {
    int version = query(statement, "PRAGMA user_version");
    boolean empty = query(statement, "SELECT count(*) FROM sqlite_schema") == 0;
    if (!empty && query(statement, "PRAGMA application_id") != APPLICATION) {
      throw new StoreException(
          Reason.FOREIGN, Phrase.of("%s is a database of another program", file));
    }
    if (version > LATEST) {
      throw new StoreException(
          Reason.NEWER,
          Phrase.of(
              "%s was written by a newer evisor (form %s; this one knows %s)",
              file, version, LATEST));
    }
    return version;
  }

  /** Runs all migrations that are missing at once, or none; another evisor may be at it as well. */
  private static void migrate(Connection connection, Path file)
      throws SQLException, StoreException {
    try (StoreTransaction transaction = StoreTransaction.begin(connection);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA application_id = " + APPLICATION);
      for (int next = version(statement, file) + 1; next <= LATEST; next++) {
        statement.executeUpdate(migration(next));
        statement.execute("PRAGMA user_version = " + next);
      }
      transaction.commit();
    }
  }

  private static String migration(int number) {
    return new BundledFiles("/evisor/kept/")
        .file(number + ".sql")
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElseThrow(() -> new IllegalStateException("the jar carries no migration " + number));
  }

  private static int query(Statement statement, String sql) throws SQLException {
    try (ResultSet found = statement.executeQuery(sql)) {
      return found.next() ? found.getInt(1) : 0;
    }
  }

  /** Runs a step, and says of what the driver says what it means. */
  static <T> T doing(Path file, Step<T> step) throws StoreException {
    try {
      return step.run();
    } catch (SQLException e) {
      Reason reason = reason(e);
      String message =
          switch (reason) {
            case BUSY -> "%s is held by another program";
            case FULL -> "there is no room left for %s";
            case FORBIDDEN -> "%s may not be written";
            case FOREIGN -> "%s is no file of decisions";
            case NEWER, DAMAGED, MISSING, SUPERSEDED -> "%s cannot be read or written";
          };
      throw new StoreException(reason, Phrase.of(message, file) + " (" + e.getMessage() + ")", e);
    }
  }

  private static Reason reason(SQLException e) {
    int code = e instanceof SQLiteException known ? known.getResultCode().code & PRIMARY : CORRUPT;
    return switch (code) {
      case BUSY, LOCKED -> Reason.BUSY;
      case FULL -> Reason.FULL;
      case READ_ONLY, CANNOT_OPEN -> Reason.FORBIDDEN;
      case NO_DATABASE -> Reason.FOREIGN;
      default -> Reason.DAMAGED;
    };
  }
}
