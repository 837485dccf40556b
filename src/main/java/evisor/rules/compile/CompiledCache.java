package evisor.rules.compile;

import evisor.files.SealedFile;
import evisor.files.Sha256;
import evisor.rules.text.Pass;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Compiled rules kept in a file, whose name is a hash of everything that made them. What does not
 * fit is no error: the rules are compiled again.
 */
public final class CompiledCache {

  // Many times what the most rules that are allowed take, and little enough to be held.
  private static final long MOST_BYTES = 256L << 20;
  private static final int MOST_NAMES = 100_000;

  private final SealedFile file;
  private final String key;

  private CompiledCache(Path dir, String key) {
    this.file = new SealedFile(dir.resolve("compiled-" + key));
    this.key = key;
  }

  /** Returns the place of what these rules are compiled to by this evisor. */
  public static CompiledCache of(Path dir, List<DrlUnit> units) {
    Sha256 hash = new Sha256();
    hash.add(BuildIdentity.id());
    units.forEach(unit -> hash.add(unit.path()).add(unit.drl()));
    return new CompiledCache(dir, hash.hex());
  }

  /** Returns the place of a key. */
  public static CompiledCache at(Path dir, String key) {
    return new CompiledCache(dir, key);
  }

  /** Returns a hash of everything that the rules are compiled from. */
  public String key() {
    return key;
  }

  /** Returns what is kept for exactly these rules, if it is there and whole. */
  public Optional<CompiledRules> read() {
    return file.read().flatMap(this::unpacked);
  }

  /** Keeps compiled rules; where that is not possible the next start compiles again. */
  void write(CompiledRules compiled) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      pack(compiled, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    file.write(bytes.toByteArray());
  }

  private Optional<CompiledRules> unpacked(ByteArrayInputStream content) {
    try (DataInputStream in = new DataInputStream(content)) {
      return in.readUTF().equals(key) ? Optional.of(unpacked(in)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void pack(CompiledRules compiled, DataOutputStream out) throws IOException {
    out.writeUTF(key);
    for (Pass pass : Pass.values()) {
      List<String> models = compiled.models().getOrDefault(pass, List.of());
      out.writeInt(models.size());
      for (String model : models) {
        out.writeUTF(model);
      }
    }
    out.writeInt(compiled.classes().size());
    for (Map.Entry<String, byte[]> type : compiled.classes().entrySet()) {
      out.writeUTF(type.getKey());
      out.writeInt(type.getValue().length);
      out.write(type.getValue());
    }
  }

  private static CompiledRules unpacked(DataInputStream in) throws IOException {
    Map<Pass, List<String>> models = new EnumMap<>(Pass.class);
    for (Pass pass : Pass.values()) {
      List<String> names = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        names.add(in.readUTF());
        if (names.size() > MOST_NAMES) {
          throw new IOException("more than rules are compiled to");
        }
      }
      models.put(pass, List.copyOf(names));
    }
    SortedMap<String, byte[]> classes = new TreeMap<>();
    long bytes = 0;
    for (int left = in.readInt(); left > 0; left--) {
      String name = in.readUTF();
      int length = in.readInt();
      bytes += length;
      if (length < 0 || bytes > MOST_BYTES || classes.size() > MOST_NAMES) {
        throw new IOException("more than rules are compiled to");
      }
      classes.put(name, in.readNBytes(length));
    }
    return new CompiledRules(classes, models);
  }
}
