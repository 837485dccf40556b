package evisor.rules;

import evisor.model.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.kie.api.KieBase;

/**
 * Compiled rules kept in a file, whose name is a hash of everything that made them and whose last
 * bytes are a hash of all before them. What does not fit is no error: the rules are compiled again.
 */
final class CompiledCache {

  private static final String KEY = "key";
  private static final String MODELS = "models";
  private static final int DIGEST_LENGTH = 64;
  private static final long ENTRY_TIME = 315_532_800_000L;

  private final Path file;
  private final String key;

  private CompiledCache(Path file, String key) {
    this.file = file;
    this.key = key;
  }

  static CompiledCache of(Path dir, List<DrlUnit> units) {
    String key = key(units);
    return new CompiledCache(dir.resolve("rules-" + key + ".jar"), key);
  }

  private static String key(List<DrlUnit> units) {
    Sha256 hash = new Sha256();
    hash.add(String.valueOf(KieBase.class.getPackage().getImplementationVersion()));
    hash.add(String.valueOf(Runtime.version().feature()));
    List<Class<?>> types = new ArrayList<>(Vocabulary.FACTS);
    types.add(Verdict.class);
    types.addAll(Vocabulary.enumTypes());
    types.forEach(type -> hash.add(type.getName()).add(classFile(type)));
    units.forEach(unit -> hash.add(unit.path()).add(unit.drl()));
    return hash.hex();
  }

  private static byte[] classFile(Class<?> type) {
    try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
      if (in == null) {
        throw new IllegalStateException("no class file of " + type);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what is kept for exactly these rules, if it is there and whole. */
  Optional<CompiledRules> read() {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return whole(bytes) ? unpacked(bytes) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean whole(byte[] bytes) {
    if (bytes.length < DIGEST_LENGTH) {
      return false;
    }
    byte[] found = Arrays.copyOfRange(bytes, bytes.length - DIGEST_LENGTH, bytes.length);
    return Arrays.equals(found, digest(bytes));
  }

  private static byte[] digest(byte[] bytes) {
    byte[] before = Arrays.copyOf(bytes, bytes.length - DIGEST_LENGTH);
    return new Sha256().add(before).hex().getBytes(StandardCharsets.US_ASCII);
  }

  private Optional<CompiledRules> unpacked(byte[] bytes) throws IOException {
    SortedMap<String, byte[]> classes = new TreeMap<>();
    Map<Pass, List<String>> models = new EnumMap<>(Pass.class);
    boolean ours = false;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] content = zip.readAllBytes();
        if (entry.getName().equals(KEY)) {
          ours = key.equals(new String(content, StandardCharsets.UTF_8));
        } else if (entry.getName().startsWith(MODELS + "/")) {
          Pass pass = Pass.valueOf(entry.getName().substring(MODELS.length() + 1));
          models.put(pass, new String(content, StandardCharsets.UTF_8).lines().toList());
        } else {
          classes.put(entry.getName().replace(".class", "").replace('/', '.'), content);
        }
      }
    }
    return ours ? Optional.of(new CompiledRules(classes, models)) : Optional.empty();
  }

  /** Keeps compiled rules; where that is not possible the next start compiles again. */
  void write(CompiledRules compiled) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "rules-", ".tmp");
      try {
        Files.write(fresh, packed(compiled));
        Files.move(
            fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      // A read-only or full disk costs time at the next start and nothing else.
    }
  }

  private byte[] packed(CompiledRules compiled) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      zip.setComment("0".repeat(DIGEST_LENGTH));
      put(zip, KEY, key.getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<Pass, List<String>> model : compiled.models().entrySet()) {
        put(
            zip,
            MODELS + "/" + model.getKey(),
            String.join("\n", model.getValue()).getBytes(StandardCharsets.UTF_8));
      }
      for (Map.Entry<String, byte[]> type : compiled.classes().entrySet()) {
        put(zip, type.getKey().replace('.', '/') + ".class", type.getValue());
      }
    }
    byte[] packed = bytes.toByteArray();
    byte[] digest = digest(packed);
    System.arraycopy(digest, 0, packed, packed.length - DIGEST_LENGTH, DIGEST_LENGTH);
    return packed;
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(ENTRY_TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
