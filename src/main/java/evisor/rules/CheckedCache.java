package evisor.rules;

import evisor.compact.Compact;
import evisor.compact.ValuePacking;
import evisor.files.RulesFolder;
import evisor.files.SealedFile;
import evisor.files.Sha256;
import evisor.knowledge.Knowledge;
import evisor.knowledge.KnowledgePackings;
import evisor.rules.CheckedRules.CheckedRule;
import evisor.rules.compile.BuildIdentity;
import evisor.rules.language.ValueType;
import evisor.rules.typed.FactQuestion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A folder without faults as reader and lint have understood it, kept in a file whose name is a
 * digest of the folder, byte for byte, and of evisor: for another folder, or another evisor, there
 * is none.
 */
final class CheckedCache {

  private static final String PREFIX = "checked-";

  private final Path dir;
  private final SealedFile file;
  private final Compact compact;

  CheckedCache(Path dir, RulesFolder folder) {
    Sha256 key = new Sha256().add(BuildIdentity.id()).add(folder.state());
    this.dir = dir;
    this.file = new SealedFile(dir.resolve(PREFIX + key.hex()));
    List<ValuePacking<?>> packings = new ArrayList<>(KnowledgePackings.of(folder));
    packings.add(FactQuestion.packing());
    packings.add(ValueType.packing());
    this.compact = new Compact(packings);
  }

  /** Returns what was found of exactly this folder, if it is kept. */
  Optional<CheckedRules> read() {
    return file.read().flatMap(this::checked);
  }

  private Optional<CheckedRules> checked(ByteArrayInputStream content) {
    try (DataInputStream in = new DataInputStream(content)) {
      String digest = in.readUTF();
      String compiled = in.readUTF();
      Supplier<Knowledge> knowledge = part(in);
      Supplier<List<CheckedRule>> rules = part(in);
      return Optional.of(new CheckedRules(digest, knowledge, compiled, rules));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Keeps what was found of this folder. */
  void write(CheckedRules checked) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(checked.digest());
      out.writeUTF(checked.compiled());
      write(checked.knowledge().get(), out);
      write(checked.rules().get(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    file.write(bytes.toByteArray());
    SealedFile.keepNewest(dir, PREFIX);
  }

  private void write(Object part, DataOutputStream out) throws IOException {
    byte[] bytes = compact.bytes(part);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** Returns a part of the file, which is understood when it is asked for. */
  @SuppressWarnings("unchecked") // What is something else fails where it is used, and is made anew.
  private <T> Supplier<T> part(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new StreamCorruptedException("cut short");
    }
    byte[] bytes = in.readNBytes(length);
    return () -> {
      try {
        return (T) compact.value(bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
