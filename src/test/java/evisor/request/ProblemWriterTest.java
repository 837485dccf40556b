package evisor.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import evisor.files.Diagnostic;
import evisor.files.FilePlace;
import evisor.speech.Speech;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A problem is said to programs and to people. */
class ProblemWriterTest {

  private static String json(Problem problem) {
    return ProblemWriter.json(problem).strip();
  }

  private static Problem problem(String document) {
    return Requests.refusal(document).problem();
  }

  @Test
  void programsGetProblemDetails() {
    assertThat(json(problem("{\"sample\": {\"type\": \"taers\", \"volume\": \"5\"}}")))
        .startsWith(
            "{\"type\":\"urn:evisor:problem:invalid-request\",\"title\":\"The request is not"
                + " valid\",\"status\":400,\"detail\":\"The request has 2 faults.\","
                + "\"errors\":[{\"pointer\":\"/sample/type\",\"detail\":\"\\\"taers\\\" is not"
                + " known here. Did you mean \\\"tears\\\"?")
        .endsWith(
            "{\"pointer\":\"/sample/volume\",\"detail\":\"\\\"5\\\" has no unit. Allowed: uL, µL,"
                + " mL, L, mg, g, kg.\"}]}");
  }

  @Test
  void peopleGetPlacesInEightyColumns() {
    String text =
        ProblemWriter.text(problem("{\"sample\": {\"type\": \"taers\",\n \"volume\": \"5\"}}"));
    assertThat(text)
        .startsWith(
            """
            The request is not valid. The request has 2 faults.
              request.json:1:21  /sample/type
                "taers" is not known here. Did you mean "tears"? Allowed:
            """)
        .endsWith(
            """
              request.json:2:12  /sample/volume
                "5" has no unit. Allowed: uL, µL, mL, L, mg, g, kg.
            """);
    assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void aWholeInputIsNamedOnce() {
    assertThat(
            ProblemWriter.text(
                Problem.unreadable("a.json", "there is no such file.", Speech.ENGLISH)))
        .isEqualTo("The input cannot be read.\n  a.json\n    There is no such file.\n");
    assertThat(ProblemWriter.text(Problem.usage("No file was named.", Speech.ENGLISH)))
        .isEqualTo("The command is not used as it is meant. No file was named.\n");
  }

  @Test
  void aFaultThatNoPointerLeadsToHasItsPlace() {
    Diagnostic inRules = Diagnostic.error(new FilePlace("rules/a.drl", 3, 7), "", "No rule.");
    Diagnostic whole = Diagnostic.error(FilePlace.of("a.json"), "", "No file.");
    Diagnostic inRequest = Diagnostic.error(new FilePlace("a.json", 1, 2), "/gmp", "No word.");
    assertThat(json(new Problem("urn:x", "x", 500, "x", List.of(inRules, whole, inRequest))))
        .endsWith(
            "[{\"pointer\":\"\",\"detail\":\"No rule.\",\"place\":\"rules/a.drl:3:7\"},"
                + "{\"pointer\":\"\",\"detail\":\"No file.\"},"
                + "{\"pointer\":\"/gmp\",\"detail\":\"No word.\"}]}");
  }

  @Test
  void aStrangersTextCannotSteerTheTerminal() throws JsonProcessingException {
    Problem problem = problem("{\"\\u001b[2J\\u202e\\n\": \"\\u0007\", \"gmp\": \"\\udc00\"}");
    assertThat(ProblemWriter.text(problem))
        .contains("\\u{1b}[2J\\u{202e}\\u{a}", "\\u{dc00}")
        .doesNotContain("\u001b", "\u0007", "\u202e");
    String json = json(problem);
    assertThat(new ObjectMapper().readTree(json).at("/errors/0/pointer").asText())
        .isEqualTo("/sample");
    assertThat(json.codePoints()).noneMatch(c -> c < ' ');
  }

  @Test
  void longTextIsCutShort() {
    String detail =
        problem(Requests.withVolume("\"" + "9".repeat(5000) + "\"")).errors().get(0).detail();
    assertThat(detail).hasSizeLessThan(200);
    String number =
        problem(Requests.withFields("\"need_particles\": " + "9".repeat(900)))
            .errors()
            .get(0)
            .detail();
    assertThat(number).contains("…").hasSizeLessThan(200);
  }
}
