package evisor.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import evisor.advice.Recommendation;
import evisor.model.Method;
import evisor.words.Methods;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TrainExplanationTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Recommendation ANSWER = SmallRules.answer("");

  private static TrainExplanation of(Method... core) {
    return TrainExplanation.of(ANSWER, List.of(core), SmallRules.ADVISOR.rules());
  }

  private static String text(Method... core) {
    return TrainText.of(of(core), SmallRules.ADVISOR.knowledge(), false).terminal(false);
  }

  private static Map<String, SilenceReason> nearness(Method... core) {
    Map<String, SilenceReason> nearness = new LinkedHashMap<>();
    of(core).rules().forEach(account -> nearness.put(account.rule().id(), account.nearness()));
    return nearness;
  }

  @Test
  void everyRuleIsPutWhereItsConditionsPutIt() {
    assertThat(nearness(Methods.TFF, Methods.SEC))
        .containsEntry("T-001", SilenceReason.OTHER_TRAIN)
        .containsEntry("T-002", SilenceReason.OTHER_TRAIN)
        .containsEntry("T-003", SilenceReason.FIGURES)
        .containsEntry("T-004", SilenceReason.OTHER_REQUEST)
        .containsEntry("T-005", SilenceReason.FIGURES)
        .containsEntry("T-008", SilenceReason.FIRES)
        .hasSize(8);
    assertThat(nearness(Methods.TFF)).containsEntry("T-002", SilenceReason.FIRES);
  }

  @Test
  void aFigureOfAStepThatTheTrainLacksIsNotNear() {
    assertThat(nearness(Methods.TFF)).containsEntry("T-005", SilenceReason.OTHER_TRAIN);
  }

  @Test
  void aLimitThatIsNotStatedIsAnotherRequestAndNoDistance() {
    assertThat(nearness(Methods.TFF)).containsEntry("T-007", SilenceReason.OTHER_REQUEST);
  }

  @Test
  void anExcludedTrainIsToldWhatWouldHaveToChange() {
    assertThat(text(Methods.SEC))
        .contains(
            "SEC is excluded by 1 rule\n",
            "T-001: A column does not take 2 L.",
            "- volumeMl > 100: 2 L, lifted by at most 100 mL (20-fold less)")
        .doesNotContain("lifted by no", "SEPARATES");
  }

  @Test
  void whatTheSampleIsIsNotOfferedAsAChange() {
    Recommendation urine = SmallRules.answer(",\"gmp\":\"full\"");
    TrainExplanation explained =
        TrainExplanation.of(urine, List.of(Methods.SEC), SmallRules.ADVISOR.rules());

    assertThat(TrainText.of(explained, SmallRules.ADVISOR.knowledge(), false).terminal(false))
        .doesNotContain("sampleType in");
  }

  @Test
  void aRankedTrainIsComparedWithTheFirst() {
    TrainExplanation explained = of(Methods.TFF);

    assertThat(explained.rival()).contains(ANSWER.ranking().get(0));
    assertThat(text(Methods.TFF))
        .contains(
            " feasible trains\n",
            "WHAT SEPARATES IT FROM ",
            "TFF falls behind on the level guard:",
            "guard: TFF 1 condition; ",
            """
              condition T-002: A membrane alone is not clean.
                  - purity >= Purity.MEDIUM: high, lifted by less than medium (1 step down)
            """);
  }

  @Test
  void theFirstTrainIsComparedWithTheSecond() {
    List<Method> first = ANSWER.ranking().get(0).train().core();
    TrainExplanation explained = TrainExplanation.of(ANSWER, first, SmallRules.ADVISOR.rules());

    assertThat(explained.rival()).contains(ANSWER.ranking().get(1));
  }

  @Test
  void silentRulesStandTheNearestFirstWithWhatTheyAreShortOf() {
    String text = text(Methods.TFF, Methods.SEC);

    assertThat(text)
        .contains("- volumeMl >= 5000: 2 L, needs at least 5 L (2.5-fold more)")
        .containsSubsequence("NEAREST FIRST", "T-003", "T-005", "SOMETHING ELSE")
        .doesNotContain("Mind the RNA", "Title of T-004");
  }

  @Test
  void allListsTheDistantRulesToo() {
    assertThat(TrainText.of(of(Methods.TFF), SmallRules.ADVISOR.knowledge(), true).terminal(false))
        .contains(
            "T-004 (caution, purity): Title of T-004",
            "- downstream contains Use.RNA: nothing, needs RNA among them",
            "- timeLimitHours < 5: no limit, needs less than 5 h");
  }

  @Test
  void jsonHoldsEveryRuleWithEveryCondition() throws IOException {
    JsonNode json =
        MAPPER.readTree(ExplanationJson.of(of(Methods.SEC), SmallRules.ADVISOR.knowledge()));

    assertThat(json.path("standing").asText()).isEqualTo("excluded");
    assertThat(json.path("excluded_by").path(0).asText()).isEqualTo("T-001");
    assertThat(json.path("rules")).hasSize(8);
    JsonNode first = json.path("rules").path(0);
    assertThat(first.path("rule").asText()).isEqualTo("T-001");
    assertThat(first.path("nearness").asText()).isEqualTo("fires");
    assertThat(first.path("message").asText()).isEqualTo("A column does not take 2 L.");
    JsonNode volume = first.path("conditions").path(0);
    assertThat(volume.path("condition").asText()).isEqualTo("volumeMl > 100");
    assertThat(volume.path("found").asDouble()).isEqualTo(2000);
    assertThat(volume.path("need").asText()).isEqualTo("above");
    assertThat(volume.path("wanted").asDouble()).isEqualTo(100);
    assertThat(volume.path("difference").asDouble()).isEqualTo(-1900);
    assertThat(volume.path("ratio").asDouble()).isEqualTo(0.05);
    assertThat(json.findValues("any_of")).hasSize(1);
    assertThat(json.path("provenance").path("request_digest").asText()).hasSize(64);
  }
}
