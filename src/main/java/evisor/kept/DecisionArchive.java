package evisor.kept;

import evisor.json.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes all decisions of a store into one file, one after the other. */
public final class DecisionArchive {

  private static final int AT_ONCE = 100;

  private final Optional<DecisionStore> kept;

  /** Takes the store; none where nothing was ever kept. */
  public DecisionArchive(Optional<DecisionStore> kept) {
    this.kept = kept;
  }

  /** Takes the decisions one by one. */
  @FunctionalInterface
  private interface Taking {
    void take(KeptDecision decision, byte[] answer) throws IOException;
  }

  private void each(Taking taking) throws StoreException, IOException {
    if (kept.isEmpty()) {
      return;
    }
    DecisionStore store = kept.get();
    List<KeptDecision> some = store.after(0, AT_ONCE);
    while (!some.isEmpty()) {
      for (KeptDecision decision : some) {
        Optional<byte[]> answer = store.answer(decision.id());
        if (answer.isPresent()) {
          taking.take(decision, answer.get());
        }
      }
      some = store.after(some.get(some.size() - 1).id(), AT_ONCE);
    }
  }

  /**
   * Writes one JSON document with all decisions and their answers, the oldest first.
   *
   * @throws IOException where it cannot be written
   */
  public void json(OutputStream to) throws StoreException, IOException {
    write(to, "{\"decisions\":[");
    boolean[] first = {true};
    each(
        (decision, answer) -> {
          write(to, first[0] ? "\n" : ",\n");
          first[0] = false;
          write(to, JsonWriter.object(out -> new DecisionJson(out).whole(decision, answer)));
        });
    write(to, "\n]}\n");
  }

  /**
   * Writes a zip with a case of each decision that stands in {@code cases/}, and each answer in
   * {@code answers/}.
   *
   * @throws IOException where it cannot be written
   */
  public void zip(OutputStream to) throws StoreException, IOException {
    ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
    each(
        (decision, answer) -> {
          String name = DecisionCase.id(decision) + ".json";
          if (decision.stands()) {
            byte[] written = DecisionCase.of(decision).getBytes(StandardCharsets.UTF_8);
            entry(zip, "cases/" + name, written, decision.at());
          }
          entry(zip, "answers/" + name, answer, decision.at());
        });
    zip.finish();
  }

  private static void entry(ZipOutputStream zip, String name, byte[] content, Instant at)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(at.atZone(ZoneOffset.UTC).toLocalDateTime());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static void write(OutputStream to, String text) throws IOException {
    to.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
