package evisor.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import evisor.files.FaultyDisk;
import evisor.files.FaultyFilesException;
import evisor.files.FileFaults;
import evisor.files.RulesFolder;
import evisor.files.SealedFile;
import evisor.model.Purity;
import evisor.rules.Engine;
import evisor.rules.RuleBase;
import evisor.rules.Sketch;
import evisor.rules.text.Pass;
import evisor.rules.text.RuleTexts;
import evisor.words.Methods;
import evisor.words.SampleTypes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompiledCacheTest {

  private static final String ADVISING =
      Sketch.rule("T-001", "Request( volumeMl > 1 )", "verdict.advise();");
  private static final String SILENT =
      Sketch.rule("T-001", "Request( volumeMl > 1e9 )", "verdict.advise();");

  @TempDir Path dir;

  private static RulesFolder folder(String rules) {
    return Sketch.folder("a.drl", rules, Sketch.MESSAGES, "T-001 = Said.");
  }

  private static List<DrlUnit> units(String rules) {
    return DrlUnit.of(RuleTexts.read(folder(rules), new FileFaults()).files());
  }

  private static List<CompiledRules> compiled(String rules) {
    return List.of(ExecutableCompiler.compile(units(rules)).orElseThrow());
  }

  private int said(String rules) throws FaultyFilesException {
    RuleBase base =
        RuleBase.load(folder(rules), Sketch.knowledge(), Engine.EXECUTABLE, Optional.of(dir));
    return base.judge(
            Sketch.request(SampleTypes.URINE, 10, Purity.LOW),
            List.of(Sketch.train(1, Methods.SEC)))
        .advice()
        .size();
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files.filter(file -> file.getFileName().toString().startsWith("compiled-")).toList();
    }
  }

  @Test
  void compiledRulesAreKeptInOneFileAndUsedAgain() throws Exception {
    assertThat(said(ADVISING)).isEqualTo(1);
    assertThat(kept()).hasSize(1);

    // What is kept is replaced by other rules under the same key: if they speak, the file was used.
    CompiledCache cache = CompiledCache.of(dir, units(ADVISING));
    cache.write(compiled(SILENT));

    assertThat(said(ADVISING)).isZero();
    assertThat(kept()).hasSize(1);
  }

  @Test
  void aFileThatIsNotWholeOrNotOursIsMadeAnew() throws Exception {
    said(ADVISING);
    Path file = kept().get(0);
    byte[] whole = Files.readAllBytes(file);
    byte[] flipped = whole.clone();
    flipped[whole.length / 2] ^= 1;
    CompiledCache.of(dir, units(SILENT)).write(compiled(SILENT));
    Path other = kept().stream().filter(path -> !path.equals(file)).findFirst().orElseThrow();
    byte[] foreign = Files.readAllBytes(other);

    for (byte[] damaged : List.of(flipped, new byte[0], new byte[100], foreign)) {
      Files.write(file, damaged);

      assertThat(said(ADVISING)).isEqualTo(1);
      assertThat(Files.readAllBytes(file)).isNotEqualTo(damaged);
      assertThat(CompiledCache.of(dir, units(ADVISING)).read()).isPresent();
    }
  }

  @Test
  void aLinkToOtherRulesOrAFolderIsNotTaken() throws Exception {
    said(ADVISING);
    Path file = kept().get(0);
    CompiledCache.of(dir, units(SILENT)).write(compiled(SILENT));
    Path other = kept().stream().filter(path -> !path.equals(file)).findFirst().orElseThrow();

    Files.delete(file);
    Files.createSymbolicLink(file, other);
    assertThat(CompiledCache.of(dir, units(ADVISING)).read()).isEmpty();
    assertThat(said(ADVISING)).isEqualTo(1);

    Files.delete(file);
    Files.createDirectories(file.resolve("below"));
    assertThat(CompiledCache.of(dir, units(ADVISING)).read()).isEmpty();
    assertThat(said(ADVISING)).isEqualTo(1);
  }

  @Test
  void whatAnybodyCanWriteIsNotRun() throws Exception {
    assumeTrue(Files.getFileStore(dir).supportsFileAttributeView("posix"));
    said(ADVISING);
    Path file = kept().get(0);
    CompiledCache cache = CompiledCache.of(dir, units(ADVISING));
    assertThat(cache.read()).isPresent();

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
    assertThat(cache.read()).isEmpty();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
    assertThat(cache.read()).isEmpty();

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    for (String open : List.of("rwxrwxrwx", "rwxrwx---")) {
      Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString(open));
      assertThat(cache.read()).isEmpty();
      assertThat(said(ADVISING)).isEqualTo(1);
    }

    Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("rwx------"));
    assertThat(cache.read()).isPresent();
  }

  @Test
  void aFileUnderTheNameOfAnotherIsAsGoodAsNone() throws Exception {
    said(ADVISING);
    CompiledCache.of(dir, units(SILENT)).write(compiled(SILENT));
    Path advising = dir.resolve("compiled-" + CompiledCache.of(dir, units(ADVISING)).key());
    Path silent = dir.resolve("compiled-" + CompiledCache.of(dir, units(SILENT)).key());
    Path moved = dir.resolve("compiled-0");
    Files.copy(advising, moved);

    assertThat(new SealedFile(advising).read()).isPresent();
    assertThat(new SealedFile(silent).read()).isPresent();
    assertThat(new SealedFile(moved).read()).isEmpty();
  }

  @Test
  void aCacheIsWholeOrNoneWhicheverCallFails() throws Exception {
    byte[] content = "compiled".getBytes(StandardCharsets.UTF_8);
    boolean failed = true;
    for (int n = 1; failed; n++) {
      Path kept = dir.resolve("cache-" + n + "/compiled-0");
      FaultyDisk disk = new FaultyDisk(n);
      new SealedFile(disk.path(kept)).write(content);
      failed = disk.hasFailed();

      Optional<ByteArrayInputStream> read = new SealedFile(kept).read();
      read.ifPresent(found -> assertThat(found.readAllBytes()).isEqualTo(content));
      if (Files.exists(kept.getParent())) {
        try (Stream<Path> files = Files.list(kept.getParent())) {
          assertThat(files).isSubsetOf(List.of(kept));
        }
      }
      if (!failed) {
        assertThat(new SealedFile(new FaultyDisk(1).path(kept)).read()).isEmpty();
        assertThat(new SealedFile(new FaultyDisk(2).path(kept)).read()).isEmpty();
        assertThat(read).isPresent();
      }
      assertThat(n).isLessThan(100);
    }
  }

  @Test
  void nothingOfRefusedRulesIsKept() throws Exception {
    assertThatThrownBy(() -> said(ADVISING.replace("volumeMl", "volume")))
        .isInstanceOf(FaultyFilesException.class);

    assertThat(kept()).isEmpty();
  }

  @Test
  void aFolderThatCannotBeWrittenCostsOnlyTime() throws Exception {
    Path file = Files.createFile(dir.resolve("file"));

    RuleBase base =
        RuleBase.load(
            folder(ADVISING),
            Sketch.knowledge(),
            Engine.EXECUTABLE,
            Optional.of(file.resolve("below")));

    assertThat(base.rules()).hasSize(1);
  }

  /** Something that a forger writes in the place of compiled rules. */
  private interface Forgery {
    void write(DataOutputStream out) throws IOException;
  }

  private static void models(DataOutputStream out, int count) throws IOException {
    // One part, without rules.
    out.writeInt(1);
    out.writeInt(0);
    for (int pass = 0; pass < Pass.values().length; pass++) {
      out.writeInt(count);
      for (int i = 0; i < count && i < 5; i++) {
        out.writeUTF("evisor.compiled.Forged");
      }
    }
  }

  private static void type(DataOutputStream out, int length, byte[] content) throws IOException {
    models(out, 1);
    out.writeInt(1);
    out.writeUTF("evisor.compiled.Forged");
    out.writeInt(length);
    out.write(content);
  }

  @Test
  void aForgedFileWhoseSumIsRightIsMadeAnew() throws Exception {
    said(ADVISING);
    Path file = kept().get(0);
    String key = file.getFileName().toString().substring("compiled-".length());
    List<Forgery> forgeries =
        List.of(
            out -> models(out, -1),
            out -> models(out, Integer.MAX_VALUE),
            out -> {
              models(out, 1);
              out.writeInt(Integer.MAX_VALUE);
            },
            out -> type(out, -1, new byte[0]),
            out -> type(out, Integer.MIN_VALUE, new byte[0]),
            out -> type(out, Integer.MAX_VALUE, new byte[100]),
            out -> type(out, 100, new byte[100]),
            out -> type(out, 0, new byte[0]));

    for (Forgery forgery : forgeries) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (DataOutputStream out = new DataOutputStream(bytes)) {
        out.writeUTF(key);
        out.writeUTF("a build");
        forgery.write(out);
      }
      new SealedFile(file).write(bytes.toByteArray());
      byte[] forged = Files.readAllBytes(file);

      assertThat(said(ADVISING)).isEqualTo(1);
      assertThat(Files.readAllBytes(file)).isNotEqualTo(forged);
    }
  }

  @Test
  void whatIsNoFileInTheCacheIsPassedOver() throws Exception {
    said(ADVISING);
    Path file = kept().get(0);
    Files.delete(file);
    Files.createDirectory(file);
    assertThat(said(ADVISING)).isEqualTo(1);

    Files.delete(file);
    Files.createSymbolicLink(file, file.getFileName());
    assertThat(said(ADVISING)).isEqualTo(1);
  }
}
