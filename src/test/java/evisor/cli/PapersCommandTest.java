package evisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PapersCommandTest {

  @TempDir private Path folder;

  @Test
  void allPapersComeIntoAFolderThatIsMade() throws IOException {
    Path out = folder.resolve("a/b");
    Ran ran = papers("--out", out.toString());

    assertThat(ran.status()).isZero();
    assertThat(names(out))
        .contains("protocol.html", "shopping-list.csv", "methods.bib", "summary.md", "papers.eln")
        .noneMatch(name -> name.endsWith(".part"));
  }

  @Test
  void aFolderThatHoldsSomethingIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("protocol.md"), "mine");

    Ran refused = papers("--out", folder.toString());
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).containsIgnoringWhitespaces("not empty").contains("--force");
    assertThat(names(folder)).containsExactly("protocol.md");
    assertThat(Files.readString(folder.resolve("protocol.md"))).isEqualTo("mine");

    assertThat(papers("--out", folder.toString(), "--force").status()).isZero();
    assertThat(Files.readString(folder.resolve("protocol.md"))).startsWith("# Protocol: SEC");
  }

  @Test
  void onePaperIsWrittenToStandardOutput() {
    Ran ran = papers("--paper", "shopping", "--lang", "uz");

    assertThat(ran.status()).isZero();
    assertThat(ran.out()).startsWith("# Xarid ro‘yxati: ");
  }

  @Test
  void whereNothingIsAskedForNothingIsWritten() {
    assertThat(papers().status()).isEqualTo(2);
    assertThat(papers("--paper", "poster").err())
        .containsIgnoringWhitespaces("Allowed: all, protocol, shopping");
  }

  @Test
  void anotherTrainOfTheAnswerHasPapersToo() {
    Ran other = papers("--paper", "methods", "--train", "differential-uc");
    assertThat(other.out()).startsWith("# Methods: differential UC");
    assertThat(papers("--paper", "methods", "--train", "no-such").status()).isEqualTo(2);
  }

  @Test
  void aPaperThatLacksItsTextsIsNamedAndTheOthersAreMade() throws IOException {
    Path rules = CopiedFolder.of(Path.of("rules"), folder.resolve("rules"));
    Files.delete(rules.resolve("knowledge/protocols/gravity-columns.json"));
    Path out = folder.resolve("out");

    Ran ran = papers("--out", out.toString(), "--rules", rules.toString());

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err())
        .containsIgnoringWhitespaces(
            "no protocol: knowledge/protocols has no texts for size-exclusion");
    assertThat(names(out))
        .contains("shopping-list.html", "summary.html")
        .doesNotContain("protocol.html", "methods.md");
  }

  @Test
  void aLanguageThatALaboratoryDoesNotWriteIsNamed() throws IOException {
    Path rules = CopiedFolder.of(Path.of("rules"), folder.resolve("rules"));
    Path run = rules.resolve("knowledge/protocols/run.json");
    Files.writeString(run, Files.readString(run).replaceFirst(",\\s*\"uz\": \"[^\"]*\"", ""));

    assertThat(papers("--paper", "protocol", "--lang", "en", "--rules", rules.toString()).status())
        .isZero();
    Ran lacking = papers("--paper", "protocol", "--lang", "uz", "--rules", rules.toString());
    assertThat(lacking.status()).isEqualTo(1);
    assertThat(lacking.err()).contains("knowledge/protocols da run uchun matn yo‘q");
  }

  private static Ran papers(String... more) {
    List<String> args =
        Stream.concat(
                Stream.of("papers", "--sample", "plasma", "--volume", "1 mL"), Stream.of(more))
            .toList();
    return Ran.evisor(args.toArray(String[]::new));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
