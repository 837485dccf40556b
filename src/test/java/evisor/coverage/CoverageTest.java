package evisor.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import evisor.advice.AssessedTrain;
import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Assumed;
import evisor.advice.Recommendation.Provenance;
import evisor.cases.Case;
import evisor.cases.CaseResult;
import evisor.cases.Expectations;
import evisor.cases.KeptAnswer;
import evisor.files.FaultyFilesException;
import evisor.files.Place;
import evisor.json.JsonOutput;
import evisor.model.Method;
import evisor.model.Purity;
import evisor.model.Request;
import evisor.model.SampleType;
import evisor.model.Train;
import evisor.process.Plan;
import evisor.rules.Engine;
import evisor.rules.RuleBase;
import evisor.rules.Sketch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What cases reach is counted over all of them, and what they miss is said with its place. */
final class CoverageTest {

  private static final String FIRST =
      Sketch.rule(
          "A-001",
          "Request( volumeMl > 10 )\n$train : Train( hours > 5 )",
          "verdict.caution($train);");
  private static final String SECOND =
      Sketch.rule(
          "B-001",
          "Request( volumeMl > 99, purity == Purity.LOW )\n$train : Train()",
          "verdict.caution($train);");
  private static final RuleBase RULES = rules();
  private static final Train SHORT = Sketch.train(2, Method.SEC);
  private static final Train LONG = Sketch.train(9, Method.TFF, Method.SEC);

  private static RuleBase rules() {
    try {
      return RuleBase.load(
          Sketch.folder(
              "a.drl", FIRST, "b.drl", SECOND, Sketch.MESSAGES, "A-001 = One.\nB-001 = Two.\n"),
          Sketch.knowledge(),
          Engine.PLAIN,
          Optional.empty());
    } catch (FaultyFilesException e) {
      throw new IllegalStateException(e.diagnostics().toString(), e);
    }
  }

  private static CaseResult result(
      String id, double volumeMl, List<Train> trains, String... fired) {
    Request request = Sketch.request(SampleType.PLASMA, volumeMl, Purity.HIGH);
    List<AssessedTrain> assessed = new ArrayList<>();
    for (Train train : trains) {
      Plan plan = new Plan(train.core(), Map.of(), Map.of(), List.of());
      assessed.add(new AssessedTrain(plan, train, List.of(), List.of()));
    }
    SortedSet<String> rules = new TreeSet<>(List.of(fired));
    Recommendation answer =
        new Recommendation(
            request,
            List.of(),
            List.of(),
            assessed,
            List.of(),
            List.of(),
            List.of(),
            new Assumed(0, 0, 0, 0, 0, 0),
            rules,
            new Provenance("", "", "", "", ""));
    Expectations expect =
        new Expectations(
            Optional.empty(), List.of(), List.of(), List.of(), List.of(fired), List.of());
    Case tested =
        new Case(
            id,
            "A title",
            List.of(),
            Optional.empty(),
            request,
            expect,
            List.of(),
            Optional.empty(),
            Place.of("cases/" + id + ".json"));
    return new CaseResult(tested, KeptAnswer.whole(answer), List.of());
  }

  private static Coverage twoCases() {
    return Coverage.of(
        List.of(
            result("large", 20, List.of(SHORT, LONG), "A-001"),
            result("small", 5, List.of(SHORT, LONG))),
        RULES);
  }

  @Test
  void sidesOfSeveralCasesAddUp() {
    Coverage coverage = twoCases();

    assertThat(coverage.fired()).isEqualTo(1);
    assertThat(coverage.conditions()).isEqualTo(4);
    assertThat(coverage.covered()).isEqualTo(2);
    assertThat(coverage.sides()).isEqualTo(4);
    assertThat(coverage.rules().get(0).cases()).isEqualTo(1);
    assertThat(coverage.rules().get(1).conditions())
        .extracting(ConditionCoverage::whenTrue, ConditionCoverage::whenFalse)
        .containsExactly(
            tuple(Reach.NEVER, Reach.NOT_DECIDING), tuple(Reach.NEVER, Reach.NOT_DECIDING));
  }

  @Test
  void aPersonReadsWhatIsMissingAndWhy() {
    assertThat(new CoverageReport(twoCases(), Optional.empty()).text())
        .isEqualTo(
            """
            COVERAGE

            rules/b.drl
              1:6  B-001 never fires: A rule
                8:14  volumeMl > 99: never true; false, but never deciding
                      whenever it is false, so is purity == Purity.LOW
                8:29  purity == Purity.LOW: never true; false, but never deciding
                      whenever it is false, so is volumeMl > 99

            1 of 2 rules fire (50.0 %).
            2 of 4 conditions are reached from both sides (50.0 %), 4 of 8 sides are
              reached (50.0 %).
            """);
  }

  @Test
  void aProgramReadsEveryCondition() throws Exception {
    CoverageReport report = new CoverageReport(twoCases(), Threshold.parse("51%"));
    JsonNode json = JsonMapper.builder().build().readTree(JsonOutput.of(report::write));

    assertThat(json.get("conditions").asInt()).isEqualTo(4);
    assertThat(json.get("conditions_covered").asInt()).isEqualTo(2);
    assertThat(json.at("/threshold/met").asBoolean()).isFalse();
    assertThat(json.at("/by_rule/0/conditions/0/covered").asBoolean()).isTrue();
    assertThat(json.at("/by_rule/1/conditions/0/when_false").asText()).isEqualTo("not-deciding");
    assertThat(json.at("/by_rule/1/conditions/0/not_deciding_because/nearest_case").asText())
        .isEqualTo("large");
  }

  @Test
  void aThresholdIsADemand() {
    assertThat(new CoverageReport(twoCases(), Optional.empty()).demand()).isEmpty();
    assertThat(new CoverageReport(twoCases(), Threshold.parse("2")).demand().orElseThrow().met())
        .isTrue();
    assertThat(new CoverageReport(twoCases(), Threshold.parse("3")).demand().orElseThrow())
        .satisfies(missed -> assertThat(missed.met()).isFalse())
        .satisfies(
            missed -> assertThat(missed.detail()).isEqualTo("2 of 4 are reached from both sides."));
  }

  @Test
  void aShareIsRoundedDown() {
    List<ConditionCoverage> conditions = new ArrayList<>();
    ConditionCoverage known = twoCases().rules().get(0).conditions().get(0);
    ConditionCoverage open = twoCases().rules().get(1).conditions().get(0);
    for (int i = 0; i < 11999; i++) {
      conditions.add(known);
    }
    conditions.add(open);
    RuleCoverage rule = new RuleCoverage(RULES.rules().get(0), 1, conditions);

    assertThat(new CoverageReport(new Coverage(List.of(rule)), Optional.empty()).text())
        .contains("11999 of 12000 conditions are reached from both sides (99.9 %)");
  }
}
