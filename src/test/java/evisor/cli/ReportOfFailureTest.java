package evisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** A command that reports and cannot be carried out leaves a report of that. */
final class ReportOfFailureTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void checkSaysInSarifWhyItCouldNotLook() throws Exception {
    Ran ran = Ran.evisor("check", "--rules", "nowhere", "--format", "sarif");

    assertThat(ran.status()).isEqualTo(2);
    JsonNode invocation = MAPPER.readTree(ran.out()).at("/runs/0/invocations/0");
    assertThat(invocation.get("executionSuccessful").asBoolean()).isFalse();
    assertThat(invocation.get("exitCode").asInt()).isEqualTo(2);
    assertThat(invocation.at("/toolExecutionNotifications/0/message/text").asText())
        .contains("--rules nowhere: there is no such folder.");
    assertThat(ran.err()).containsIgnoringWhitespaces("there is no such folder");
  }

  @Test
  void checkSaysInJsonWhyItCouldNotLook() throws Exception {
    Ran ran = Ran.evisor("check", "--format=json", "--rules", "nowhere");

    assertThat(MAPPER.readTree(ran.out()).get("detail").asText()).contains("no such folder");
    assertThat(MAPPER.readTree(ran.err()).get("detail").asText()).contains("no such folder");
  }

  @Test
  void aCommandThatAnswersWritesNothingInPlaceOfAnAnswer() {
    Ran ran = Ran.evisor("recommend", "nowhere.json", "--format", "json");

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamedOnce() {
    Ran ran = Ran.evisor("check", "--output", "sarif=nowhere/check.sarif");

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).containsOnlyOnce("sarif=nowhere/check.sarif");
  }

  @Test
  void aReportForPeopleIsNotReplaced() {
    assertThat(Ran.evisor("test", "nowhere").out()).isEmpty();
  }
}
