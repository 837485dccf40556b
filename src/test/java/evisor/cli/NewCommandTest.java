package evisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NewCommandTest {

  @TempDir private Path folder;

  @Test
  void beginsAProjectWithTheRulesAndCasesThatEvisorCarriesAndARuleInIt() throws IOException {
    Path project = folder.resolve("lab");
    Ran begun = Ran.evisor("new", "project", project.toString());
    assertThat(begun.status()).as(begun.err()).isZero();
    assertThat(project.resolve("rules/volume.drl"))
        .hasSameTextualContentAs(Path.of("rules/volume.drl"));
    assertThat(project.resolve("cases/boundary")).isDirectory();
    assertThat(project.resolve("rules/knowledge/claims.json"))
        .content()
        .contains("\"../../schemas/claims.schema.json\"");
    assertThat(project.resolve("schemas/claims.schema.json")).isRegularFile();
    assertThat(project.resolve("cases/README.md"))
        .hasSameTextualContentAs(Path.of("cases/README.md"));

    assertThat(Ran.evisor("new", "project", project.toString()).status()).isEqualTo(2);

    String[] folders = {
      "--rules", project.resolve("rules").toString(), "--cases", project.resolve("cases").toString()
    };
    Ran rule =
        Ran.evisor(
            "new",
            "rule",
            "LAB-001",
            "--in",
            "lab",
            folders[0],
            folders[1],
            folders[2],
            folders[3]);
    assertThat(rule.status()).as(rule.err()).isZero();
    assertThat(rule.out())
        .startsWith("LAB-001 is begun:\n")
        .contains("lab.drl:3  the rule", "evisor check --rules ");
    assertThat(Files.readString(project.resolve("rules/lab.drl"))).contains("FILL-IN");

    Ran asked =
        Ran.evisor("recommend", "--sample", "plasma", "--volume", "1 mL", folders[0], folders[1]);
    assertThat(asked.status()).isEqualTo(3);
    assertThat(asked.err()).containsIgnoringWhitespaces("lab.drl:1:4", "[to-fill-in]");
  }

  @Test
  void refusesWhatItCannotBegin() {
    assertThat(Ran.evisor("new").status()).isEqualTo(2);
    assertThat(Ran.evisor("new", "rul", "UC-900").status()).isEqualTo(2);
    assertThat(Ran.evisor("new", "rule", "UC").err())
        .containsIgnoringWhitespaces("The next one is UC-");
    assertThat(Ran.evisor("new", "rule", "UC-900", "--verb", "conditon").err())
        .containsIgnoringWhitespaces("Did you mean condition?");
    Ran halfNamed = Ran.evisor("new", "rule", "UC-900", "--rules", folder.toString());
    assertThat(halfNamed.status()).isEqualTo(2);
    assertThat(halfNamed.err()).containsIgnoringWhitespaces("--cases");
  }

  @Test
  void saysWhatToDoWhereThereAreNoRulesOnDisk() {
    assertThat(Ran.outside("new", "rule", "UC-900").err())
        .containsIgnoringWhitespaces("evisor new project DIR");
    assertThat(Ran.outside("rules", "index", "--write").status()).isEqualTo(2);
    assertThat(Ran.outside("rules", "index").out()).startsWith("## [capture.drl]");
  }
}
