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
final class CompiledCache {

  private static final String PREFIX = "compiled-";
  // Many times what the most rules that are allowed take, and little enough to be held.
  private static final long MOST_BYTES = 256L << 20;
  private static final int MOST_NAMES = 100_000;
  // Whoever edits rules answers by few folders in turn.
  private static final int MOST_NEAR = 3;

  private final Path dir;
  private final String build;
  private final SortedMap<String, String> digests;

  private CompiledCache(Path dir, String build, SortedMap<String, String> digests) {
    this.dir = dir;
    this.build = build;
    this.digests = digests;
  }

  /** Returns the place of what these rules are compiled to by this evisor. */
  static CompiledCache of(Path dir, List<DrlUnit> units) {
    String build = new Sha256().add(BuildIdentity.id()).hex();
    return new CompiledCache(dir, build, DrlUnit.digests(units));
  }

  /** Returns a hash of everything that the rules are compiled from. */
  String key() {
    Sha256 hash = new Sha256().add(build);
    digests.forEach((id, digest) -> hash.add(id).add(digest));
    return hash.hex();
  }

  /** Returns the parts of what is kept for exactly these rules, if it is there and whole. */
  Optional<List<CompiledRules>> read() {
    return read(dir, key());
  }

  /**
   * Returns the parts of what is kept under a key, if it is there and whole.
   *
   * @param dir the folder of the cache
   * @param key what {@link #key} returned
   */
  static Optional<List<CompiledRules>> read(Path dir, String key) {
    return new SealedFile(dir.resolve(PREFIX + key))
        .read()
        .flatMap(CompiledCache::unpacked)
        .filter(kept -> kept.key().equals(key))
        .map(Kept::parts);
  }

  /** Returns what these rules still have of those that this evisor kept last. */
  Optional<ReusedRules> nearest() {
    for (SealedFile file : SealedFile.newest(dir, PREFIX, MOST_NEAR)) {
      Optional<ReusedRules> reuse =
          file.read()
              .flatMap(CompiledCache::unpacked)
              .filter(kept -> kept.build().equals(build))
              .flatMap(kept -> ReusedRules.of(kept.parts(), digests));
      if (reuse.isPresent()) {
        return reuse;
      }
    }
    return Optional.empty();
  }

  /** Keeps compiled rules; where that is not possible the next start compiles again. */
  void write(List<CompiledRules> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(key());
      out.writeUTF(build);
      out.writeInt(parts.size());
      for (CompiledRules part : parts) {
        pack(part, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    new SealedFile(dir.resolve(PREFIX + key())).write(bytes.toByteArray());
    SealedFile.keepNewest(dir, PREFIX);
  }

  /** What a file holds. */
  private record Kept(String key, String build, List<CompiledRules> parts) {}

  private static Optional<Kept> unpacked(ByteArrayInputStream content) {
    try (DataInputStream in = new DataInputStream(content)) {
      String key = in.readUTF();
      String build = in.readUTF();
      List<CompiledRules> parts = new ArrayList<>();
      for (int left = count(in); left > 0; left--) {
        parts.add(unpacked(in));
      }
      return Optional.of(new Kept(key, build, List.copyOf(parts)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void pack(CompiledRules compiled, DataOutputStream out) throws IOException {
    out.writeInt(compiled.digests().size());
    for (Map.Entry<String, String> rule : compiled.digests().entrySet()) {
      out.writeUTF(rule.getKey());
      out.writeUTF(rule.getValue());
    }
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
    SortedMap<String, String> digests = new TreeMap<>();
    for (int left = count(in); left > 0; left--) {
      digests.put(in.readUTF(), in.readUTF());
    }
    Map<Pass, List<String>> models = new EnumMap<>(Pass.class);
    for (Pass pass : Pass.values()) {
      List<String> names = new ArrayList<>();
      for (int left = count(in); left > 0; left--) {
        names.add(in.readUTF());
      }
      models.put(pass, List.copyOf(names));
    }
    SortedMap<String, byte[]> classes = new TreeMap<>();
    long bytes = 0;
    for (int left = count(in); left > 0; left--) {
      String name = in.readUTF();
      int length = in.readInt();
      bytes += length;
      if (length < 0 || bytes > MOST_BYTES) {
        throw new IOException("more than rules are compiled to");
      }
      classes.put(name, in.readNBytes(length));
    }
    return new CompiledRules(classes, models, digests);
  }

  private static int count(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count > MOST_NAMES) {
      throw new IOException("more than rules are compiled to");
    }
    return count;
  }
}
