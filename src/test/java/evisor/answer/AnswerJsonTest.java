package evisor.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import evisor.advice.SampleAnswer;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

final class AnswerJsonTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static JsonNode answer() throws Exception {
    return MAPPER.readTree(
        AnswerJson.of(Answer.of(SampleAnswer.recommended()), SampleAnswer.knowledge()));
  }

  private static List<String> names(JsonNode object) {
    return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false)
        .toList();
  }

  @Test
  void hasTheFieldsOfTheContractInTheirOrder() throws Exception {
    assertThat(names(answer()))
        .containsSubsequence(
            "status",
            "request",
            "recommended",
            "ranking",
            "excluded",
            "families",
            "advice",
            "open_studies",
            "provenance")
        .doesNotContain("what_if", "robustness");
    assertThat(names(answer().at("/recommended")))
        .contains(
            "rank",
            "score",
            "tie",
            "criteria",
            "train",
            "core",
            "family",
            "steps",
            "predicted",
            "missing",
            "findings");
    assertThat(names(answer().at("/recommended/steps/1")))
        .contains("method", "parameters", "volume_in_ml", "volume_out_ml", "hours", "runs");
    assertThat(answer().at("/recommended/steps/1/pelleted").toString())
        .isEqualTo("{\"100\":0.2876,\"50\":0.07}");
    assertThat(answer().at("/recommended/steps/1/cut_off_nm").asDouble()).isEqualTo(212.4);
    assertThat(answer().at("/recommended/steps/1/k_factor").asDouble()).isEqualTo(2102);
    assertThat(names(answer().at("/recommended/findings/0")))
        .containsExactly("rule", "effect", "strength", "criterion", "basis", "message", "evidence");
    assertThat(names(answer().at("/provenance")))
        .containsExactly(
            "version",
            "program_digest",
            "language",
            "with",
            "rules_digest",
            "knowledge_digest",
            "request_digest");
  }

  @Test
  void predictsOnlyWhatHasEvidenceAndNamesTheRest() throws Exception {
    JsonNode first = answer().at("/recommended");
    assertThat(names(first.get("predicted")))
        .containsExactly("protein_removed", "hours", "runs", "final_volume_ml");
    assertThat(first.get("missing"))
        .extracting(JsonNode::asText)
        .containsExactly(
            "recovery",
            "particles",
            "lipoprotein_removed",
            "hands_on_hours",
            "cost_eur",
            "final_particles_per_ml");
  }

  @Test
  void saysWhatStandsBehindEachPredictionAndWhyOneIsMissing() throws Exception {
    assertThat(answer().at("/recommended/predicted_sources"))
        .extracting(
            source -> source.get("figure").asText(),
            source -> source.get("basis").asText(),
            source -> source.path("assumption").asText(),
            source -> source.at("/evidence/0").asText())
        .containsExactly(
            tuple("protein_removed", "evidence", "", "good-01"),
            tuple("hours", "assumption", "set-up and handling of the devices are assumed", ""),
            tuple("recovery", "assumption", "SEC is assumed", "good-01"));
  }

  @Test
  void callsNothingEvidenceThatNoClaimGives() throws Exception {
    assertThat(answer().at("/recommended/predicted_sources"))
        .isNotEmpty()
        .allSatisfy(
            source ->
                assertThat(
                        source.get("basis").asText().equals("evidence")
                            && source.get("evidence").isEmpty())
                    .as("%s", source)
                    .isFalse());
  }

  @Test
  void roundsNumbersToFourDigitsWithoutExponent() throws Exception {
    String json = AnswerJson.of(Answer.of(SampleAnswer.recommended()), SampleAnswer.knowledge());
    assertThat(json)
        .contains("\"score\":78.12,")
        .contains("\"hours\":{\"low\":3.333,\"high\":9}")
        .contains("\"volume_in_ml\":2000,")
        .contains("\"protein_removed\":{\"low\":0.97,\"high\":0.9996}");
  }

  @Test
  void resolvesEveryClaimThatItCites() throws Exception {
    JsonNode answer = answer();
    List<String> resolved =
        Stream.iterate(0, i -> i < answer.get("claims").size(), i -> i + 1)
            .map(i -> answer.at("/claims/" + i + "/id").asText())
            .toList();
    assertThat(answer.findValues("evidence"))
        .isNotEmpty()
        .allSatisfy(ids -> ids.forEach(id -> assertThat(resolved).contains(id.asText())));
    assertThat(answer.at("/claims/0/verified").isBoolean()).isTrue();
  }

  @Test
  void leavesTheCoreScoreAndDecidingRulesWhenShort() {
    assertThat(AnswerJson.shortOf(SampleAnswer.recommended(), SampleAnswer.knowledge()))
        .startsWith(
            "{\"status\":\"recommended\",\"recommended\":{\"core\":[\"tff\",\"sec\"],"
                + "\"score\":78.12,\"deciding_rules\":[\"VOLUME-001\"]},\"provenance\":{");
  }

  @Test
  void recommendsNullWhereNothingIsFeasible() throws Exception {
    JsonNode answer =
        MAPPER.readTree(
            AnswerJson.of(Answer.of(SampleAnswer.nothingFeasible()), SampleAnswer.knowledge()));
    assertThat(answer.get("status").asText()).isEqualTo("no-feasible-train");
    assertThat(answer.get("recommended").isNull()).isTrue();
    assertThat(answer.at("/excluded/0/findings/0/effect").asText()).isEqualTo("exclude");
  }
}
