package evisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiffCommandTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir private Path folder;

  private Path rules;
  private Path cases;

  @BeforeEach
  void aCopyOfTheRulesAndOneCase() throws IOException {
    rules = CopiedFolder.of(Path.of("rules"), folder.resolve("rules"));
    cases = Files.createDirectories(folder.resolve("cases"));
    Files.writeString(
        cases.resolve("litres.json"),
        """
        {"id": "litres", "title": "Litres of medium",
         "request": {"sample": {"type": "msc-conditioned-medium", "volume": "5 L"}},
         "expect": {"status": "recommended"}}
        """);
  }

  @Test
  void theSameFoldersChangeNothing() {
    Ran ran = diff("rules", rules.toString());

    assertThat(ran.status()).isZero();
    assertThat(ran.out()).contains("Rules and knowledge are the same.");
  }

  @Test
  void aChangeIsAnAnswerUnlessItIsToFail() throws IOException {
    forbid();

    assertThat(diff("rules", rules.toString()).status()).isZero();
    Ran failed = diff("rules", rules.toString(), "--fail-on-change", "--format", "json");
    assertThat(failed.status()).isEqualTo(1);
    JsonNode json = MAPPER.readTree(failed.out());
    assertThat(json.get("answers_change").asBoolean()).isTrue();
    assertThat(json.get("rules").get(0).get("id").asText()).isEqualTo("ZZ-001");
    JsonNode changed = json.get("cases").get("changed").get(0);
    assertThat(changed.get("id").asText()).isEqualTo("litres");
    assertThat(changed.get("new_first").asText()).isEqualTo("no feasible train");
    assertThat(changed.get("newly_fails").get(0).get("expectation").asText()).isEqualTo("status");
    assertThat(changed.get("cause").get("changes").get(0).asText()).isEqualTo("ZZ-001");
  }

  @Test
  void markdownIsWrittenToAFile() throws IOException {
    forbid();
    Path written = folder.resolve("diff.md");

    Ran ran = diff("rules", rules.toString(), "--format", "markdown", "-o", written.toString());

    assertThat(ran.out()).isEmpty();
    assertThat(Files.readString(written))
        .startsWith("# What changes from rules to ")
        .contains("- **litres**")
        .contains("## Rules\n\n- **ZZ-001**");
  }

  @Test
  void aSideThatDoesNotLoadIsNamedWithItsFaults() throws IOException {
    Files.writeString(rules.resolve("broken.drl"), "rule \"X-001\" when Train( then end\n");

    Ran ran = diff("rules", rules.toString());

    assertThat(ran.status()).isEqualTo(3);
    assertThat(ran.err()).containsIgnoringWhitespaces("The rules of NEW").contains("broken.drl:1:");
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void wrongUseIsToldWithWhatWasMeant() {
    assertThat(Ran.evisor("diff").status()).isEqualTo(2);
    assertThat(Ran.evisor("diff").err()).containsIgnoringWhitespaces("diff compares OLD with NEW");
    Ran samples = diff("rules", rules.toString(), "--samples", "many");
    assertThat(samples.status()).isEqualTo(2);
    assertThat(samples.err()).containsIgnoringWhitespaces("--samples many is no whole number");
    Ran unknown = diff("no-such-revision");
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.err()).containsIgnoringWhitespaces("OLD is no-such-revision.");
  }

  private void forbid() throws IOException {
    Files.writeString(
        rules.resolve("zz.drl"),
        """
        rule "ZZ-001"
            @title("No litres") @criterion("purity") @level("domain") @basis("request")
        when
            Request( volumeMl >= 2000 )
            $train : Train( length > 0 )
        then
            verdict.exclude($train);
        end
        """);
    Path messages = rules.resolve("messages/en.properties");
    Files.writeString(
        messages, Files.readString(messages) + "\nZZ-001 = Litres are not isolated here.\n");
  }

  private Ran diff(String... arguments) {
    List<String> all = new ArrayList<>(List.of("diff"));
    all.addAll(List.of(arguments));
    if (!all.contains("--samples")) {
      all.addAll(List.of("--samples", "20"));
    }
    all.addAll(List.of("--cases", cases.toString()));
    return Ran.evisor(all.toArray(String[]::new));
  }
}
