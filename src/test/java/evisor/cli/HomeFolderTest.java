package evisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which folder's rules answer, and that a command says so on its last line. */
class HomeFolderTest {

  @TempDir private Path temporary;
  private Path project;
  private Path sub;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void aProjectWithAFolderInIt() throws IOException {
    project = temporary.resolve("project");
    sub = Files.createDirectories(project.resolve("requests/today"));
    Files.createDirectories(project.resolve("rules/knowledge"));
  }

  private Optional<Path> from(Path current, Map<String, String> environment) {
    return HomeFolder.find(current, environment, Ran.print(err));
  }

  @Test
  void rulesAreSearchedUpwardAndGoBeforeThoseOfTheCheckout() {
    Map<String, String> checkout = Map.of("EVISOR_HOME", "/checkout");
    assertThat(from(project, Map.of())).contains(project);
    assertThat(from(sub, Map.of())).contains(project);
    assertThat(from(sub, checkout)).contains(project);
    assertThat(from(temporary, checkout)).contains(Path.of("/checkout"));
    assertThat(from(sub, Map.of("EVISOR_HOME", ""))).isEmpty();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void theSearchEndsAtTheRootOfTheRepository() throws IOException {
    Path other = Files.createDirectories(project.resolve("other/deep"));
    Files.createDirectory(project.resolve("other/.git"));
    assertThat(from(other, Map.of())).isEmpty();
    Files.createDirectory(project.resolve(".git"));
    assertThat(from(sub, Map.of())).contains(project);
  }

  @Test
  void theLastLineSaysWhichRulesAnswered() {
    Ran folder = Ran.evisor("rules", "show", "DOMAIN-001");
    String home = Path.of("").toAbsolutePath().resolve("rules").toString();
    assertThat(folder.err().strip())
        .matches("Answered by rules [0-9a-f]{8} and knowledge [0-9a-f]{8} of the folder .*")
        .endsWith(home);
    assertThat(Ran.outside("rules", "show", "DOMAIN-001").err()).contains("of evisor.jar");
    assertThat(Ran.evisor("--version").err()).isEmpty();
  }
}
