package evisor.kept;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Changes that are made together or not at all; no other program writes meanwhile. */
final class StoreTransaction implements AutoCloseable {

  private final Statement statement;
  private boolean committed;

  private StoreTransaction(Statement statement) {
    this.statement = statement;
  }

  /** Begins one, and waits a moment where another program is writing. */
  static StoreTransaction begin(Connection connection) throws SQLException {
    Statement statement = connection.createStatement();
    try {
      statement.execute("BEGIN IMMEDIATE");
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
    return new StoreTransaction(statement);
  }

  /** Makes the changes lasting. */
  void commit() throws SQLException {
    statement.execute("COMMIT");
    committed = true;
  }

  /** Takes back what was not committed. */
  @Override
  public void close() throws SQLException {
    if (!committed) {
      try {
        statement.execute("ROLLBACK");
      } catch (SQLException e) {
        // SQLite itself has taken it back, as it does where the disk is full.
      }
    }
    statement.close();
  }
}
