package evisor.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import evisor.advice.Recommendation;
import evisor.model.Method;
import evisor.rules.text.Rule;
import evisor.words.Methods;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RuleExplanationTest {

  private static final Recommendation ANSWER = SmallRules.answer("");

  private static RuleExplanation of(String id, Method... only) {
    Rule rule = SmallRules.ADVISOR.rules().rule(id).orElseThrow();
    return RuleExplanation.of(
        ANSWER,
        rule,
        only.length == 0 ? Optional.empty() : Optional.of(List.of(only)),
        SmallRules.ADVISOR.rules());
  }

  private static String text(RuleExplanation explained) {
    return RuleTraceText.of(explained, SmallRules.ADVISOR.knowledge()).terminal(false);
  }

  @Test
  void everyTrainIsShownOnceTheExcludedOnesToo() {
    RuleExplanation explained = of("T-001");

    assertThat(explained.trains()).hasSize(ANSWER.ranking().size() + ANSWER.excluded().size());
    assertThat(explained.firings()).isEqualTo(1);
    assertThat(text(explained))
        .contains(
            "T-001: Title of T-001\n",
            "It fires for 1 of ",
            "✓ volumeMl > 100: 2 L\n",
            "  SEC: fires\n    ✓ isOnly(Method.SEC): yes\n",
            "✗ isOnly(Method.SEC): no, needs yes\n");
  }

  @Test
  void aRequestThatStopsTheRuleStopsItForEveryTrain() {
    assertThat(text(of("T-003", Methods.TFF)))
        .contains(
            "It fires for 0 of 1 train.",
            "✗ volumeMl >= 5000: 2 L, needs at least 5 L (2.5-fold more)",
            "The request keeps it from firing for any train.",
            "TFF: stopped by the request\n    ✓ startsWith(Method.TFF): yes");
  }

  @Test
  void alternativesAreShownEachWithItsValue() {
    assertThat(text(of("T-006", Methods.SEC)))
        .contains(
            """
              ✗ one of these:
                  ✗ sampleType in (SampleType.URINE, SampleType.MILK): MSC-conditioned
                    medium, needs urine or milk
                  ✗ gmp == Gmp.FULL: none, needs full
              ✓ purity > Purity.LOW: high
            """);
  }

  @Test
  void aRuleAboutThePlanHasNoTrains() {
    assertThat(text(of("T-008"))).contains("It fires.").doesNotContain("THE TRAINS");
  }

  @Test
  void jsonShowsTheRequestOnceAndEveryTrain() throws IOException {
    JsonNode json =
        new ObjectMapper()
            .readTree(ExplanationJson.of(of("T-001"), SmallRules.ADVISOR.knowledge()));

    assertThat(json.path("request_holds").asBoolean()).isTrue();
    assertThat(json.path("trains")).hasSize(of("T-001").trains().size());
    assertThat(json.path("trains").findValuesAsText("fires")).containsOnlyOnce("true");
    assertThat(json.path("trains").path(0).path("conditions")).hasSize(1);
  }
}
