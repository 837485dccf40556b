package evisor.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evisor.knowledge.ShippedRules;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of rules is read whole, without what editors leave, or not at all. */
class RulesFolderTest {

  @TempDir Path dir;

  private void write(String path, String text) throws Exception {
    Path file = dir.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static RulesFolder of(String... pathsAndTexts) {
    TreeMap<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.put(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return new RulesFolder("rules", files);
  }

  private static String digest(RulesFolder folder) {
    return folder.digest(path -> path.startsWith("knowledge/"));
  }

  @Test
  void allFilesAreReadInTheOrderOfTheirPaths() throws Exception {
    write("volume.drl", "rule");
    write("messages/en.properties", "a=b");
    write("knowledge/claims.json", "{}");
    RulesFolder folder = RulesFolder.at(dir, "rules");
    assertThat(folder.files().keySet())
        .containsExactly("knowledge/claims.json", "messages/en.properties", "volume.drl");
    assertThat(folder.files().get("volume.drl")).asString().isEqualTo("rule");
    assertThat(folder.shown("volume.drl")).isEqualTo("rules/volume.drl");
  }

  @Test
  void whatEditorsAndVersionControlLeaveIsNotRead() throws Exception {
    write("volume.drl", "rule");
    write(".volume.drl.swp", "x");
    write("volume.drl~", "x");
    write("#volume.drl#", "x");
    write("volume.drl.bak", "x");
    write("volume.drl.orig", "x");
    write(".git/config", "x");
    assertThat(RulesFolder.at(dir, "rules").files()).containsOnlyKeys("volume.drl");
  }

  @Test
  void aHiddenFolderCanBeNamedItself() throws Exception {
    write(".rules/volume.drl", "rule");
    assertThat(RulesFolder.at(dir.resolve(".rules"), "rules").files())
        .containsOnlyKeys("volume.drl");
  }

  @Test
  void aMissingFolderAndAFileInItsPlaceAreSaid() throws Exception {
    assertThatThrownBy(() -> RulesFolder.at(dir.resolve("none"), "none"))
        .isInstanceOf(FaultyFilesException.class)
        .hasMessageContaining("none: there is no such folder.");
    write("volume.drl", "rule");
    assertThatThrownBy(() -> RulesFolder.at(dir.resolve("volume.drl"), "volume.drl"))
        .isInstanceOf(FaultyFilesException.class)
        .hasMessageContaining("volume.drl: this is no folder.");
  }

  @Test
  void aFileThatIsTooLargeIsSaidByName() throws Exception {
    try (RandomAccessFile file = new RandomAccessFile(dir.resolve("film.drl").toFile(), "rw")) {
      file.setLength((16L << 20) + 1);
    }
    assertThatThrownBy(() -> RulesFolder.at(dir, "rules"))
        .isInstanceOf(FaultyFilesException.class)
        .hasMessageContaining("rules/film.drl: the file is larger than 16 MiB.");
  }

  @Test
  void aFolderThatLiesTooDeepIsSaidByName() throws Exception {
    write("d/".repeat(15) + "volume.drl", "rule");
    assertThat(RulesFolder.at(dir, "rules").files()).hasSize(1);
    write("d/".repeat(16) + "volume.drl", "rule");
    assertThatThrownBy(() -> RulesFolder.at(dir, "rules"))
        .isInstanceOf(FaultyFilesException.class)
        .hasMessageContaining("/d: it cannot be read: it is the 16th folder");
  }

  @Test
  void aFolderOfThousandsOfFilesIsNotTakenForRules() throws Exception {
    for (int i = 0; i <= 10_000; i++) {
      Files.createFile(dir.resolve("file" + i));
    }
    assertThatThrownBy(() -> RulesFolder.at(dir, "rules"))
        .isInstanceOf(FaultyFilesException.class)
        .hasMessageContaining("more than 10000 files");
  }

  @Test
  void theDigestIsThatOfTheTextWhateverTheLineEndings() {
    RulesFolder unix = of("knowledge/a.json", "{\n}\n", "knowledge/b.json", "[\n]\n");
    RulesFolder windows = of("knowledge/a.json", "{\r\n}\r\n", "knowledge/b.json", "[\r\n]\r\n");
    assertThat(digest(windows)).isEqualTo(digest(unix));
  }

  @Test
  void theDigestTellsContentsPathsAndBoundariesApart() {
    String digest = digest(of("knowledge/a.json", "xy", "knowledge/b.json", "z"));
    assertThat(digest(of("knowledge/a.json", "x", "knowledge/b.json", "yz"))).isNotEqualTo(digest);
    assertThat(digest(of("knowledge/a.json", "xy", "knowledge/c.json", "z"))).isNotEqualTo(digest);
    assertThat(digest(of("knowledge/a.json", "xy", "knowledge/b.json", "z", "volume.drl", "rule")))
        .isEqualTo(digest);
  }

  @Test
  void theBundledRulesAreThoseOfTheCheckout() throws Exception {
    RulesFolder bundled = RulesFolder.bundled();
    RulesFolder checkout = ShippedRules.FOLDER;
    assertThat(bundled.files().keySet()).containsAll(checkout.files().keySet());
    assertThat(digest(bundled)).isEqualTo(digest(checkout));
  }

  @Test
  void aJarWithoutRulesSaysSo() {
    assertThatThrownBy(() -> new BundledFiles("/evisor/nothing/").read(path -> true))
        .isInstanceOf(FaultyFilesException.class)
        .hasMessageContaining("/evisor/nothing/index.txt")
        .hasMessageContaining("--rules");
  }
}
