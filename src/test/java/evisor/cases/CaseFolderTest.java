package evisor.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A selection finds exactly the cases that it names, and one that finds none is refused. */
final class CaseFolderTest {

  @TempDir private Path disk;
  private CaseFolder folder = new CaseFolder("cases", new TreeMap<>());

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(disk.resolve("published"));
    Files.createDirectories(disk.resolve("published-too"));
    Files.createDirectories(disk.resolve("empty"));
    for (String path :
        List.of("b.json", "published/a.json", "published/README.md", "published-too/c.json")) {
      Files.writeString(disk.resolve(path), "{}");
    }
    folder = CaseFolder.read(disk, "cases");
  }

  @Test
  void nothingSelectedIsEverything() throws Exception {
    assertThat(shown())
        .containsExactly("cases/b.json", "cases/published-too/c.json", "cases/published/a.json");
  }

  @Test
  void aPathInsideTheFolderSelectsAFileOrAFolderByItsWholeName() throws Exception {
    assertThat(shown("published")).containsExactly("cases/published/a.json");
    assertThat(shown("published/")).containsExactly("cases/published/a.json");
    assertThat(shown("b.json", "published", "published/a.json"))
        .containsExactly("cases/b.json", "cases/published/a.json");
  }

  @Test
  void aPathOnDiskSelectsAFileOrAFolder() throws Exception {
    Path file = disk.resolve("published/a.json");
    assertThat(shown(file.toString())).containsExactly(file.toString());
    assertThat(shown(disk.resolve("published").toString())).containsExactly(file.toString());
  }

  @Test
  void aSelectionWithoutCasesIsRefused() {
    String empty = disk.resolve("empty").toString();
    assertThatThrownBy(() -> folder.select(List.of("publishd")))
        .isInstanceOf(NoCaseException.class)
        .hasMessageContaining("publishd");
    assertThatThrownBy(() -> folder.select(List.of("b.json", empty)))
        .isInstanceOf(NoCaseException.class)
        .hasMessageContaining(empty);
    assertThatThrownBy(() -> CaseFolder.read(Path.of(empty), "none").select(List.of()))
        .isInstanceOf(NoCaseException.class);
  }

  @Test
  void theJarCarriesTheCasesOfTheCheckout() throws Exception {
    assertThat(CaseFolder.bundled().files().keySet())
        .isEqualTo(CaseFolder.read(Path.of("cases"), "cases").files().keySet());
  }

  private List<String> shown(String... paths) throws Exception {
    return folder.select(List.of(paths)).stream().map(CaseFile::shown).toList();
  }
}
