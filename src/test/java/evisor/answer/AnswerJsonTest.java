package evisor.answer;

import static org.assertj.core.api.Assertions.assertThat;

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
            "summary",
            "strength",
            "questions",
            "request",
            "recommended",
            "ranking",
            "excluded",
            "incumbent",
            "families",
            "advice",
            "open_studies",
            "provenance")
        .doesNotContain("what_if", "robustness");
    assertThat(names(answer().at("/recommended")))
        .contains(
            "rank",
            "tie",
            "strength",
            "tier",
            "conditions",
            "precedents",
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
        .containsExactly("rule", "effect", "level", "criterion", "basis", "message", "evidence");
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
  void saysWhereATrainFallsBehindTheOneBeforeIt() throws Exception {
    JsonNode ranking = answer().get("ranking");
    assertThat(ranking.get(0).has("decided_by")).isFalse();
    assertThat(ranking.get(1).has("decided_by")).isFalse();
    assertThat(ranking.get(2).at("/decided_by/level").asText()).isEqualTo("domain");
    assertThat(ranking.get(2).at("/decided_by/against/0").asText()).isEqualTo("tff");
    assertThat(ranking.get(2).at("/decided_by/rules/0").asText()).isEqualTo("CHROM-002");
    assertThat(ranking.get(2).at("/decided_by/why").asText()).isEqualTo("What CHROM-002 says.");
    assertThat(ranking.get(2).at("/conditions/0/rule").asText()).isEqualTo("CHROM-002");
    assertThat(ranking.findValuesAsText("tie")).containsExactly("1", "1", "2");
  }

  @Test
  void asksFirst() throws Exception {
    assertThat(answer().at("/questions/0/effect").asText()).isEqualTo("ask");
    assertThat(answer().at("/summary").asText()).hasSizeLessThanOrEqualTo(140);
  }

  @Test
  void predictsWhatThereIsAndNamesTheRest() throws Exception {
    JsonNode first = answer().at("/recommended");
    assertThat(names(first.get("predicted")))
        .containsExactlyInAnyOrder(
            "recovery", "protein_removed", "hours", "runs", "final_volume_ml");
    assertThat(first.get("missing"))
        .extracting(JsonNode::asText)
        .containsExactly(
            "particles",
            "lipoprotein_removed",
            "hands_on_hours",
            "cost_eur",
            "final_particles_per_ml");
  }

  @Test
  void marksWhatIsAssumedAndSaysWhy() throws Exception {
    JsonNode predicted = answer().at("/recommended/predicted");
    assertThat(predicted.at("/recovery/basis").asText()).isEqualTo("assumption");
    assertThat(predicted.at("/recovery/assumption").asText()).isEqualTo("SEC is assumed");
    assertThat(predicted.at("/recovery/claims/0").asText()).isEqualTo("good-01");
    assertThat(predicted.at("/protein_removed/basis").asText()).isEqualTo("evidence");
    assertThat(predicted.at("/protein_removed").has("assumption")).isFalse();
  }

  @Test
  void callsNothingEvidenceThatNoClaimGives() throws Exception {
    assertThat(answer().at("/recommended/predicted"))
        .isNotEmpty()
        .allSatisfy(
            figure ->
                assertThat(
                        figure.path("basis").asText().equals("evidence")
                            && figure.path("claims").isEmpty())
                    .as("%s", figure)
                    .isFalse());
  }

  @Test
  void roundsNumbersToFourDigitsWithoutExponent() throws Exception {
    String json = AnswerJson.of(Answer.of(SampleAnswer.recommended()), SampleAnswer.knowledge());
    assertThat(json)
        .contains("\"hours\":{\"low\":3.333,\"high\":9,")
        .contains("\"volume_in_ml\":2000,")
        .contains("\"protein_removed\":{\"low\":0.97,\"high\":0.9996,");
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
  void leavesTheCoreItsStrengthAndDecidingRulesWhenShort() {
    assertThat(AnswerJson.shortOf(SampleAnswer.recommended(), SampleAnswer.knowledge()))
        .startsWith(
            "{\"status\":\"recommended\",\"summary\":\"TFF → SEC or TFF (development needed).\","
                + "\"strength\":\"development-needed\",\"recommended\":{\"core\":[\"tff\",\"sec\"],"
                + "\"tier\":\"untried\",\"deciding_rules\":[\"CHROM-002\"]},"
                + "\"tie\":[{\"core\":[\"tff\"]}],\"provenance\":{");
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
