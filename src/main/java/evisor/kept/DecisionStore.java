package evisor.kept;

import evisor.files.Sha256;
import evisor.kept.StoreException.Reason;
import evisor.speech.Phrase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Decisions in one file. What {@link #keep} and {@link #withdraw} have returned from is on the
 * disk, whatever happens next. Several programs may have the same file open, and any number of
 * threads one store.
 */
public final class DecisionStore implements AutoCloseable {

  // 4 GB in pages of 4,096 bytes: some hundred thousand decisions.
  private static final long MOST_PAGES = 1_000_000;

  private static final String COLUMNS =
      "d.id, d.at, d.who, d.title, d.stance, d.instead, d.instead_core, d.because, d.request,"
          + " d.status, d.core, d.version, d.language, d.program_digest, d.rules_digest,"
          + " d.knowledge_digest, d.request_digest, d.corrects, c.id, w.at, w.who, w.because";
  private static final String TABLES =
      " FROM decision d LEFT JOIN decision c ON c.corrects = d.id"
          + " LEFT JOIN withdrawal w ON w.decision = d.id";

  private final Path file;
  private final Connection connection;

  private DecisionStore(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /**
   * Opens the decisions of a folder; makes it where it is missing.
   *
   * @param folder where they are kept
   * @param cache a folder of the user's own, from which the driver is run; none where it stands
   *     beside the decisions
   */
  public static DecisionStore open(Path folder, Optional<Path> cache) throws StoreException {
    return open(folder, cache, MOST_PAGES);
  }

  static DecisionStore open(Path folder, Optional<Path> cache, long mostPages)
      throws StoreException {
    return new DecisionStore(file(folder), StoreFile.open(folder, cache, mostPages));
  }

  /** Returns the file in which the decisions of a folder are, there or not. */
  public static Path file(Path folder) {
    return folder.resolve(StoreFile.NAME);
  }

  /**
   * Keeps a decision.
   *
   * @param at the time
   * @return its number
   * @throws StoreException where it is not kept; where the one that it corrects is not there, or
   *     was corrected or withdrawn before, too
   */
  public synchronized long keep(NewDecision decision, Instant at) throws StoreException {
    return changing(
        () -> {
          if (decision.corrects().isPresent()) {
            standing(decision.corrects().get());
          }
          return insert(decision, at);
        });
  }

  /**
   * Notes that a decision no longer holds.
   *
   * @throws StoreException where that is not noted; where the decision is not there, or was
   *     corrected or withdrawn before, too
   */
  public synchronized void withdraw(long id, DecisionWithdrawal withdrawal) throws StoreException {
    String sql = "INSERT INTO withdrawal (at, who, because, decision) VALUES (?, ?, ?, ?)";
    changing(
        () -> {
          standing(id);
          try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int next =
                texts(
                    insert, 1, withdrawal.at().toString(), withdrawal.who(), withdrawal.because());
            insert.setLong(next, id);
            return insert.executeUpdate();
          }
        });
  }

  private <T> T changing(StoreFile.Step<T> step) throws StoreException {
    return StoreFile.doing(
        file,
        () -> {
          try (StoreTransaction transaction = StoreTransaction.begin(connection)) {
            T done = step.run();
            transaction.commit();
            return done;
          }
        });
  }

  /**
   * Returns a decision that was neither corrected nor withdrawn.
   *
   * @throws StoreException where it was, or there is none of that number, too
   */
  public synchronized KeptDecision standing(long id) throws StoreException {
    KeptDecision found =
        find(id)
            .orElseThrow(
                () -> new StoreException(Reason.MISSING, Phrase.of("there is no decision %s", id)));
    if (!found.stands()) {
      throw new StoreException(
          Reason.SUPERSEDED, Phrase.of("decision %s was corrected or withdrawn before", id));
    }
    return found;
  }

  private long insert(NewDecision decision, Instant at) throws SQLException {
    byte[] json = decision.json().getBytes(StandardCharsets.UTF_8);
    String digest = Sha256.of(json);
    String answer = "INSERT INTO answer (digest, json) VALUES (?, ?) ON CONFLICT DO NOTHING";
    try (PreparedStatement insert = connection.prepareStatement(answer)) {
      insert.setString(1, digest);
      insert.setBytes(2, DeflatedAnswer.of(json));
      insert.executeUpdate();
    }
    DecisionRemark remark = decision.remark();
    SavedAnswer saved = decision.answer();
    String sql =
        "INSERT INTO decision (at, who, title, stance, instead, instead_core, because, request,"
            + " status, core, version, language, program_digest, rules_digest, knowledge_digest,"
            + " request_digest, answer, searched, corrects)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      int next =
          texts(
              insert,
              1,
              at.toString(),
              remark.who(),
              remark.title(),
              remark.stance().id(),
              remark.instead(),
              String.join(",", remark.insteadCore()),
              remark.because(),
              saved.request(),
              saved.status(),
              String.join(",", saved.core()),
              saved.version(),
              saved.language(),
              saved.digests().program(),
              saved.digests().rules(),
              saved.digests().knowledge(),
              saved.digests().request(),
              digest,
              searched(decision));
      insert.setObject(next, decision.corrects().orElse(null));
      try (ResultSet made = insert.executeQuery()) {
        made.next();
        return made.getLong(1);
      }
    }
  }

  private static int texts(PreparedStatement statement, int first, String... texts)
      throws SQLException {
    for (int i = 0; i < texts.length; i++) {
      statement.setString(first + i, texts[i]);
    }
    return first + texts.length;
  }

  private static String searched(NewDecision decision) {
    DecisionRemark remark = decision.remark();
    List<String> texts =
        new ArrayList<>(List.of(remark.title(), remark.who(), remark.because(), remark.instead()));
    texts.addAll(decision.foundBy());
    texts.add(String.join(",", decision.answer().core()));
    texts.add(String.join(",", remark.insteadCore()));
    return folded(String.join("\n", texts));
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** Returns a decision; empty where there is none of that number. */
  public synchronized Optional<KeptDecision> find(long id) throws StoreException {
    String sql = "SELECT " + COLUMNS + TABLES + " WHERE d.id = ?";
    return StoreFile.doing(
        file,
        () -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, id);
            return decisions(select).stream().findFirst();
          }
        });
  }

  /** Returns the whole answer of a decision in JSON, to the byte; empty where there is none. */
  public synchronized Optional<byte[]> answer(long id) throws StoreException {
    String sql =
        "SELECT a.json, a.digest FROM decision d JOIN answer a ON a.digest = d.answer"
            + " WHERE d.id = ?";
    return StoreFile.doing(
        file,
        () -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, id);
            try (ResultSet found = select.executeQuery()) {
              return found.next()
                  ? Optional.of(DeflatedAnswer.read(found.getBytes(1), found.getString(2)))
                  : Optional.empty();
            }
          }
        });
  }

  /**
   * Searches for decisions, the newest first.
   *
   * @param text words that all must stand in it, in any case, parts of words too; empty for all
   * @param before only those with a smaller number
   * @param most how many are returned at most
   */
  public synchronized List<KeptDecision> search(String text, long before, int most)
      throws StoreException {
    List<String> words =
        Arrays.stream(folded(text).split("\\s+", -1)).filter(word -> !word.isEmpty()).toList();
    String sql =
        "SELECT "
            + COLUMNS
            + TABLES
            + " WHERE d.id < ?"
            + " AND instr(d.searched, ?) > 0".repeat(words.size())
            + " ORDER BY d.id DESC LIMIT ?";
    return StoreFile.doing(
        file,
        () -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, before);
            int next = texts(select, 2, words.toArray(String[]::new));
            select.setInt(next, most);
            return decisions(select);
          }
        });
  }

  /** Returns the decisions with a larger number, the oldest first. */
  public synchronized List<KeptDecision> after(long id, int most) throws StoreException {
    String sql = "SELECT " + COLUMNS + TABLES + " WHERE d.id > ? ORDER BY d.id LIMIT ?";
    return StoreFile.doing(
        file,
        () -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, id);
            select.setInt(2, most);
            return decisions(select);
          }
        });
  }

  /** Returns how many decisions are kept, those that no longer hold among them. */
  public synchronized long count() throws StoreException {
    return StoreFile.doing(
        file,
        () -> {
          try (Statement statement = connection.createStatement();
              ResultSet found = statement.executeQuery("SELECT count(*) FROM decision")) {
            found.next();
            return found.getLong(1);
          }
        });
  }

  private static List<KeptDecision> decisions(PreparedStatement select) throws SQLException {
    List<KeptDecision> decisions = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        decisions.add(decision(row));
      }
    }
    return List.copyOf(decisions);
  }

  private static KeptDecision decision(ResultSet row) throws SQLException {
    DecisionRemark remark =
        new DecisionRemark(
            row.getString(3),
            row.getString(4),
            stance(row.getString(5)),
            row.getString(6),
            methods(row.getString(7)),
            row.getString(8));
    SavedAnswer answer =
        new SavedAnswer(
            row.getString(9),
            row.getString(10),
            methods(row.getString(11)),
            row.getString(12),
            row.getString(13),
            new AnswerDigests(
                row.getString(14), row.getString(15), row.getString(16), row.getString(17)));
    Optional<DecisionWithdrawal> withdrawn =
        Optional.ofNullable(row.getString(20)).isPresent()
            ? Optional.of(
                new DecisionWithdrawal(
                    Instant.parse(row.getString(20)), row.getString(21), row.getString(22)))
            : Optional.empty();
    return new KeptDecision(
        row.getLong(1),
        Instant.parse(row.getString(2)),
        remark,
        answer,
        number(row, 18),
        number(row, 19),
        withdrawn);
  }

  private static Optional<Long> number(ResultSet row, int column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(number);
  }

  private static Stance stance(String id) throws SQLException {
    for (Stance stance : Stance.values()) {
      if (stance.id().equals(id)) {
        return stance;
      }
    }
    throw new SQLException("no stance " + id);
  }

  private static List<String> methods(String core) {
    return core.isEmpty() ? List.of() : Arrays.asList(core.split(",", -1));
  }

  /** Closes the file, once what is being written is. */
  @Override
  public synchronized void close() throws StoreException {
    StoreFile.doing(
        file,
        () -> {
          connection.close();
          return file;
        });
  }
}
