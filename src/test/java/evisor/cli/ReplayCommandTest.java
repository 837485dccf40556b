package evisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer is decided again, and what differs is told with what made the difference. */
final class ReplayCommandTest {

  private static String answer = "";

  @TempDir private Path folder;

  @BeforeAll
  static void anAnswerIsGiven() {
    answer =
        Ran.evisor(
                "recommend",
                "--sample",
                "plasma",
                "--volume",
                "1 mL",
                "--with",
                "robustness",
                "--draws",
                "5",
                "--seed",
                "9",
                "--format",
                "json")
            .out();
  }

  @Test
  void anAnswerThatIsGivenAgainIsIdenticalWithTheDrawsThatWereAskedFor() {
    Ran ran = Ran.with(answer, "replay", "-");

    assertThat(ran.err()).startsWith("Answered by rules ").hasLineCount(1);
    assertThat(ran.out()).isEqualTo("Identical\n\nThe same is answered now, byte for byte.\n");
    assertThat(ran.status()).isZero();
  }

  @Test
  void anAnswerLaidOutOverLinesIsIdenticalToo() throws IOException {
    Path file = folder.resolve("answer.json");
    Files.writeString(file, answer.replace("\"claims\":[", "\n\n\"claims\" :\n["));

    assertThat(Ran.evisor("replay", file.toString()).status()).isZero();
  }

  @Test
  void ofOtherRulesThoseAreNamedThatSpeakOtherwise() throws IOException {
    Path rules = CopiedFolder.of(Path.of("rules"), folder.resolve("rules"));
    Path messages = rules.resolve("messages/en.properties");
    String rule = new ObjectMapper().readTree(answer).at("/recommended/findings/0/rule").asText();
    Files.writeString(
        messages, Files.readString(messages).replaceFirst("(?m)^" + rule + " *=", "$0 Indeed,"));

    Ran ran = Ran.with(answer, "replay", "-", "--rules", rules.toString());
    Ran json = Ran.with(answer, "replay", "-", "--rules", rules.toString(), "--format", "json");

    assertThat(ran.out())
        .contains("made by other rules")
        .contains("  " + rule + ": speaks otherwise: ")
        .contains("--find REPO");
    assertThat(ran.status()).isEqualTo(1);
    JsonNode told = new ObjectMapper().readTree(json.out());
    assertThat(told.get("outcome").asText()).isEqualTo("differs");
    assertThat(told.get("explained_by").toString()).isEqualTo("[\"rules\"]");
    assertThat(told.get("rules").findValuesAsText("rule")).containsExactly(rule);
  }

  @Test
  void anotherProgramOrRequestIsNamedAndAChangeByHandIsNot() {
    String program = answer.replaceFirst("(program_digest\":\")....", "$1ffff");
    String request = answer.replace("\"volume\":{\"value\":1,", "\"volume\":{\"value\":2,");
    String byHand = answer.replaceFirst("\"rank\":1", "\"rank\":7");

    assertThat(Ran.with(program, "replay", "-").out())
        .contains("The same is answered now, though by another program.")
        .contains("program: ffff");
    assertThat(request).isNotEqualTo(answer);
    assertThat(Ran.with(request, "replay", "-").out())
        .startsWith("It differs\n\nIt was made by another request.");
    assertThat(Ran.with(byHand, "replay", "-").out())
        .contains("No digest explains it")
        .contains("- recommended");
  }

  @Test
  void anAnswerThatNamesNoProgramOrAsksWhatIsUnknownIsOfAnOlderForm() {
    String unnamed = answer.replaceFirst("\"program_digest\":\"[^\"]*\",", "");
    String unknown = answer.replace("\"request\":{", "\"request\":{\"vessel\":1,");

    Ran same = Ran.with(unnamed, "replay", "-");
    assertThat(same.out()).startsWith("Identical, of an older form").contains("not named then");
    assertThat(same.status()).isZero();
    Ran other = Ran.with(unknown, "replay", "-");
    assertThat(other.out()).startsWith("Of an older form").contains("/request/vessel");
    assertThat(other.status()).isEqualTo(1);
  }

  @Test
  void ofManyAnswersEachHasALineAndAFaultyOneSpoilsNoOther() {
    Ran ran = Ran.with(answer + "\n{\"rank\":1}\n" + answer, "replay", "-");

    assertThat(ran.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("line 1: identical"),
            line -> assertThat(line).startsWith("line 3: ").contains("it has no provenance"),
            line -> assertThat(line).isEqualTo("line 4: identical"));
    assertThat(ran.status()).isEqualTo(2);
    assertThat(
            Ran.with(answer + "\n{\"rank\":1}\n" + answer, "replay", "-", "--format", "json")
                .out()
                .lines())
        .hasSize(3)
        .element(1)
        .asString()
        .startsWith("{\"line\":3,\"id\":null,\"problem\":{");
  }

  @Test
  void whatIsNoWholeAnswerIsRefused() {
    for (String faulty : new String[] {"", "[", "{}", "[1]", "{\"provenance\":{}}"}) {
      assertThat(Ran.with(faulty, "replay", "-").status()).as(faulty).isEqualTo(2);
    }
    assertThat(Ran.evisor("replay").status()).isEqualTo(2);
    assertThat(Ran.with(answer, "replay", "-", "--find", folder.toString()).err())
        .containsIgnoringWhitespaces("is in no git repository");
  }
}
