package evisor.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import evisor.advice.Advisor;
import evisor.advice.NearbyLeaders;
import evisor.answer.Answer;
import evisor.answer.AnswerJson;
import evisor.model.Quantity;
import evisor.request.AskedRequest;
import evisor.request.FieldValue;
import evisor.request.FieldValue.Amount;
import evisor.request.RequestField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every case in the checkout holds, and all engines give it the same answer. */
final class CaseSuiteTest {

  private static final CaseRunner RUNNER =
      new CaseRunner(Advisors.EXECUTABLE::recommend, Advisors.RULES);
  private static final List<Case> CASES = Advisors.cases("cases");
  private static final List<Case> PUBLISHED = Advisors.cases("cases/published");

  private static final SuiteReport REPORT =
      new SuiteReport(
          new SuiteResult(List.of(), Advisors.RULES),
          Advisors.EXECUTABLE.rules(),
          Advisors.EXECUTABLE.knowledge(),
          /* namesUnfired= */ false);

  @TestFactory
  Stream<DynamicTest> holds() {
    return CASES.stream()
        .map(
            tested ->
                dynamicTest(
                    tested.id(),
                    () -> {
                      CaseResult result = RUNNER.run(tested);
                      assertThat(result.outcome().failure())
                          .as(() -> TextReport.describe(result, REPORT))
                          .isFalse();
                    }));
  }

  @TestFactory
  Stream<DynamicTest> isAnsweredAlikeByAllEngines() {
    return CASES.stream()
        .map(
            tested ->
                dynamicTest(
                    tested.id(),
                    () -> {
                      String executable = answer(Advisors.EXECUTABLE, tested);
                      assertThat(answer(Advisors.CLASSIC, tested)).isEqualTo(executable);
                      assertThat(answer(Advisors.PLAIN, tested)).isEqualTo(executable);
                    }));
  }

  /** A map works out once what its points have in common. */
  @Test
  void bothEnginesPutTheSameTrainFirstAtEveryPointOfAMap() {
    List<AskedRequest> points =
        CASES.stream()
            .flatMap(tested -> tested.expect().map().stream())
            .flatMap(map -> map.requests().stream())
            .toList();
    NearbyLeaders leaders = new NearbyLeaders(Advisors.EXECUTABLE);
    assertThat(points).hasSizeGreaterThan(500);
    assertThat(points.parallelStream().map(leaders::of).toList())
        .isEqualTo(points.parallelStream().map(Advisors.PLAIN::leader).toList());
  }

  private static String answer(Advisor advisor, Case tested) {
    return AnswerJson.of(Answer.of(advisor.recommend(tested.request())), advisor.knowledge());
  }

  @Test
  void atLeast96OfThe116PublishedCasesHold() {
    assertThat(PUBLISHED).hasSize(116);
    assertThat(held(1)).isGreaterThanOrEqualTo(96);
  }

  /** A rule keyed on one paper's volume would be lost by a small change of it. */
  @ParameterizedTest
  @ValueSource(doubles = {0.7, 1.4})
  void publishedCasesHoldAtOtherVolumes(double factor) {
    assertThat(held(factor)).isGreaterThanOrEqualTo(held(1) - 3);
  }

  private static long held(double factor) {
    return PUBLISHED.stream()
        .map(tested -> withVolume(tested, factor))
        .map(RUNNER::run)
        .filter(result -> result.checks().stream().allMatch(ExpectationCheck::held))
        .count();
  }

  private static Case withVolume(Case tested, double factor) {
    Map<RequestField, FieldValue> values = new EnumMap<>(tested.request().values());
    double volume = tested.request().sample().amount() * factor;
    values.put(RequestField.VOLUME, Amount.of(volume, Quantity.MILLILITRES));
    return new Case(
        tested.id(),
        tested.title(),
        tested.tags(),
        tested.source(),
        new AskedRequest(values),
        tested.expect(),
        tested.sourceSupported(),
        tested.disagreement(),
        tested.place());
  }
}
