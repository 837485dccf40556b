package evisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SweepCommandTest {

  private static final String GRID =
      "{\"grid\": {\"sample\": [\"plasma\", \"urine\"], \"volume\": [\"1 mL\", \"50 mL\"],"
          + " \"samples-per-day\": [1, 24]}}";

  @TempDir private Path folder;

  private Path grid;
  private Path lines;
  private Path parts;

  @BeforeEach
  void aGridAndTheSameAsLines() throws IOException {
    parts = folder.resolve("parts");
    grid = Files.writeString(folder.resolve("grid.json"), GRID);
    StringBuilder all = new StringBuilder();
    for (String sample : List.of("plasma", "urine")) {
      for (String volume : List.of("1 mL", "50 mL")) {
        for (int perDay : List.of(1, 24)) {
          all.append("{\"sample\":{\"type\":\"" + sample + "\",\"volume\":\"" + volume + "\"},");
          all.append("\"throughput\":{\"samples_per_day\":" + perDay + "}}\n");
        }
      }
    }
    lines = Files.writeString(folder.resolve("lines.jsonl"), all.toString());
  }

  private Ran part(Path plan, String part) {
    return Ran.evisor(
        "sweep", plan.toString(), "--part", part, "--answer", "short", "-o", parts.toString());
  }

  private Ran merged() {
    return Ran.evisor("sweep", "--merge", parts.toString(), "-o", folder.resolve("all").toString());
  }

  @Test
  void partsTogetherAreTheAnswersOfABatchWhetherOfAGridOrOfLines() throws IOException {
    String whole = Ran.evisor("batch", lines.toString(), "--answer", "short").out();
    for (Path plan : List.of(grid, lines)) {
      parts = folder.resolve("parts of " + plan.getFileName());
      for (String part : List.of("3/3", "1/3", "2/3")) {
        assertThat(part(plan, part).status()).isZero();
      }

      assertThat(merged().status()).isZero();
      assertThat(folder.resolve("all")).hasContent(whole.stripTrailing());
    }
  }

  @Test
  void aPartThatIsThereIsNotWorkedOutAgainAndADamagedOneIs() throws IOException {
    part(grid, "1/2");
    Path file = parts.resolve("part-000001-of-000002.jsonl");
    byte[] whole = Files.readAllBytes(file);
    FileTime old = FileTime.fromMillis(0);
    Files.setLastModifiedTime(file, old);

    assertThat(part(grid, "1/2").err()).contains("Part 1/2 is there already");
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(old);

    Files.writeString(file, "no part");
    assertThat(part(grid, "1/2").status()).isZero();
    assertThat(file).hasBinaryContent(whole);
  }

  @Test
  void missingPartsAreNamedAndNothingIsWritten() {
    part(grid, "2/4");

    Ran ran = merged();

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).containsIgnoringWhitespaces("there is none of these: 1, 3, 4");
    assertThat(folder.resolve("all")).doesNotExist();
  }

  @Test
  void partsOfOtherRulesOrCutShortAreRefused() throws IOException {
    part(grid, "1/2");
    part(grid, "2/2");
    Path second = parts.resolve("part-000002-of-000002.jsonl");
    String made = Files.readString(second);

    Files.writeString(second, made.replaceFirst("rules_digest\":\"....", "rules_digest\":\"zzzz"));
    assertThat(merged().err()).containsIgnoringWhitespaces("was made by other rules");

    Files.writeString(second, made.substring(0, made.lastIndexOf("{\"status")));
    assertThat(merged().err()).containsIgnoringWhitespaces("has 3 answers and not 4");
    assertThat(folder.resolve("all")).doesNotExist();
  }

  @Test
  void whatIsNoPlanOrNoPartIsSaid() throws IOException {
    assertThat(part(grid, "3/2").err()).contains("--part 3/2");
    assertThat(part(folder.resolve("none.json"), "1/1").err()).contains("there is no such file");
    Files.writeString(grid, "{\"grid\": {\"smple\": [1]}}");
    assertThat(part(grid, "1/1").err()).contains("smple");
    Files.writeString(grid, "{\"grid\": {\"sample\": []}}");
    assertThat(part(grid, "1/1").status()).isEqualTo(2);
    assertThat(Ran.evisor("sweep", "--merge", folder.toString(), "-o", "x").status()).isEqualTo(2);
  }
}
