package evisor.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import evisor.files.RulesFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Revisions are read from a repository that git makes in a folder of the test. */
final class RulesRepositoryTest {

  @TempDir private Path top;

  private Path rules;

  @BeforeEach
  void aRepositoryWithTwoCommits() throws Exception {
    assumeTrue(installed(), "git is not installed");
    rules = Files.createDirectories(top.resolve("lab/rules"));
    git("init", "--quiet", "--initial-branch=main");
    write("a.drl", "first");
    git("add", ".");
    git("commit", "--quiet", "-m", "One");
    git("tag", "v1.0");
    write("a.drl", "second");
    write("knowledge/b.json", "{}\r\n");
    git("add", ".");
    git("commit", "--quiet", "-m", "Two");
    write("a.drl", "third, not committed");
  }

  @Test
  void aBranchATagAndAnAncestorAreReadAndTheWorkingTreeIsNot() throws Exception {
    assertThat(text("main", "a.drl")).isEqualTo("second");
    assertThat(text("main", "knowledge/b.json")).startsWith("{}");
    assertThat(text("v1.0", "a.drl")).isEqualTo("first");
    assertThat(text("HEAD~1", "a.drl")).isEqualTo("first");
    assertThat(text("v1.0:lab/rules", "a.drl")).isEqualTo("first");
    assertThat(read("v1.0").files()).containsOnlyKeys("a.drl");
    assertThat(read("v1.0").shown()).isEqualTo("v1.0:lab/rules");
  }

  @Test
  void theNewestRevisionOfAnyBranchWhoseFolderIsAsWantedIsFound() throws Exception {
    git("checkout", "--quiet", "--force", "-b", "aside", "v1.0");
    write("a.drl", "aside");
    git("commit", "--quiet", "-am", "Aside");
    git("checkout", "--quiet", "main");
    assertThat(text(newest("first").orElseThrow(), "a.drl")).isEqualTo("first");
    assertThat(text(newest("aside").orElseThrow(), "a.drl")).isEqualTo("aside");
    assertThat(newest("never written")).isEmpty();
  }

  private Optional<String> newest(String text) throws RevisionException {
    return RulesRepository.of(rules)
        .newest(
            folder -> {
              byte[] content = folder.files().getOrDefault("a.drl", new byte[0]);
              return new String(content, StandardCharsets.UTF_8).equals(text);
            });
  }

  @Test
  void packedObjectsAndLinkedWorkingTreesAreReadAsWell() throws Exception {
    git("gc", "--quiet");
    git("pack-refs", "--all");
    assertThat(text("v1.0", "a.drl")).isEqualTo("first");
    Path linked = top.resolveSibling(top.getFileName() + "-linked");
    git("worktree", "add", "--quiet", linked.toString(), "v1.0");

    RulesRepository repository = RulesRepository.of(linked.resolve("lab/rules"));

    assertThat(repository.read("main").rules().files()).hasSize(2);
    git("worktree", "remove", linked.toString());
  }

  @Test
  void anUnknownRevisionIsToldWithTheNearestAndWithAllNames() {
    assertThatThrownBy(() -> read("mainn"))
        .isInstanceOf(RevisionException.class)
        .hasMessageContaining("Did you mean \"main\"?")
        .hasMessageContaining("Branches and tags: main, v1.0.");
  }

  @Test
  void aFolderThatARevisionLacksIsTold() {
    assertThatThrownBy(() -> read("main:nowhere"))
        .hasMessageContaining("The revision main has no folder nowhere.");
    assertThatThrownBy(() -> read("main:lab/rules/a.drl")).hasMessageContaining("has a file");
  }

  @Test
  void nothingThatLooksLikeAnOptionReachesGit() throws Exception {
    Path written = top.resolve("written");

    assertThat(repository().knows("--output=" + written)).isFalse();
    assertThatThrownBy(() -> read("--output=" + written)).isInstanceOf(RevisionException.class);
    assertThat(written).doesNotExist();
  }

  @Test
  void aFolderOutsideAnyRepositoryHasNoRevisions(@TempDir Path alone) {
    assertThatThrownBy(() -> RulesRepository.of(alone))
        .hasMessageContaining("is in no git repository")
        .hasMessageContaining("Name two folders");
    assertThatThrownBy(() -> RulesRepository.of(alone.resolve("none")))
        .hasMessageContaining("there is no folder");
  }

  private RulesRepository repository() throws RevisionException {
    return RulesRepository.of(rules);
  }

  private RulesFolder read(String name) throws RevisionException {
    return repository().read(name).rules();
  }

  private String text(String name, String file) throws RevisionException {
    byte[] bytes = read(name).files().get(file);
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }

  private void write(String file, String text) throws IOException {
    Path path = rules.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static boolean installed() throws InterruptedException {
    try {
      return new ProcessBuilder("git", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private void git(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "git",
                "-c",
                "user.name=Test",
                "-c",
                "user.email=test@example.org",
                "-c",
                "commit.gpgsign=false",
                "-C",
                top.toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
