package evisor.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import evisor.advice.Advisor;
import evisor.advice.Recommendation;
import evisor.knowledge.ShippedRules;
import evisor.model.Equipment;
import evisor.model.Range;
import evisor.request.Requests;
import evisor.rules.Engine;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A campaign is its batches: as many, as long and as dear as they are together. */
final class CampaignPlannerTest {

  private static final Advisor ADVISOR = advisor();

  private static Advisor advisor() {
    try {
      return Advisor.load(ShippedRules.FOLDER, Engine.PLAIN, Optional.empty());
    } catch (evisor.files.FaultyFilesException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<CampaignWork> plan(String throughput, String more) {
    Recommendation answer =
        ADVISOR.recommend(
            Requests.valid(
                "{\"sample\": {\"type\": \"plasma\", \"volume\": \"1 mL\"}"
                    + ", \"throughput\": {"
                    + throughput
                    + "}"
                    + more
                    + "}",
                ADVISOR.requests()));
    return CampaignPlanner.of(answer, ADVISOR);
  }

  private static CampaignPlan first(String throughput, String more) {
    return plan(throughput, more).orElseThrow().recommended().orElseThrow();
  }

  @Test
  void whoAsksForNoneGetsNone() {
    assertThat(plan("\"samples_per_day\": 2", "")).isEmpty();
    assertThat(plan("\"weeks\": 2", "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "200, 26, 25, 8, 8",
    "203, 26, 26, 8, 3",
    "5, 26, 5, 1, 1",
    "1, 1, 1, 1, 1",
  })
  void samplesArePartedIntoBatchesOfWhatComesInAWeek(
      int samples, int weeks, int batches, int full, int last) {
    CampaignPlan plan = first("\"samples\": " + samples + ", \"weeks\": " + weeks, "");
    assertThat(plan.batches()).isEqualTo(batches);
    assertThat(plan.batch().samples()).isEqualTo(full);
    assertThat(plan.last().samples()).isEqualTo(last);
    assertThat(plan.limit()).isEqualTo(BatchLimit.SAMPLES);
    assertThat((plan.batches() - 1) * full + last).isEqualTo(samples);
  }

  @Test
  void aStatedRateSaysHowManySamplesAreTogether() {
    CampaignPlan plan = first("\"samples\": 200, \"weeks\": 26, \"samples_per_day\": 4", "");
    assertThat(plan.batch().samples()).isEqualTo(4);
    assertThat(plan.batches()).isEqualTo(50);
    assertThat(plan.limit()).isEqualTo(BatchLimit.STATED);
    assertThat(plan("\"weeks\": 4, \"samples_per_day\": 3", "").orElseThrow().samples())
        .isEqualTo(60);
  }

  @Test
  void aBatchIsThroughOnTheDaysThatOneSampleTakesAndOneMoreSampleIsNot() {
    CampaignPlan plan = first("\"samples\": 2000, \"weeks\": 4", "");
    assertThat(plan.limit()).isIn(BatchLimit.DAY, BatchLimit.HANDS);
    assertThat(plan.batch().samples()).isBetween(2, 499);
    double hours = ADVISOR.knowledge().workingTime().orElseThrow().hoursPerDay().range().middle();
    boolean within = plan.batch().hours() <= hours && plan.batch().handsOnHours().middle() <= hours;
    assertThat(within).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 200, 203})
  void groupsOfCostAddUpToTheCostOfAllBatches(int samples) {
    CampaignWork campaign = plan("\"samples\": " + samples + ", \"weeks\": 10", "").orElseThrow();
    assertThat(campaign.ranking()).isNotEmpty();
    for (CampaignPlan plan : campaign.ranking()) {
      if (plan.cost().isEmpty()) {
        continue;
      }
      Range total = plan.cost().get().totalEur();
      double full = plan.batches() - 1.0;
      Range batch = cost(plan.batch());
      Range last = cost(plan.last());
      assertThat(total.low()).isCloseTo(full * batch.low() + last.low(), within(1e-6));
      assertThat(total.high())
          .isCloseTo(full * batch.high() + last.high(), within(1e-6 + total.high() * 1e-9));
    }
  }

  private static Range cost(PlannedBatch batch) {
    return batch.outcome().effort().costEur().orElseThrow().range();
  }

  @Test
  void moreWeeksNeverMakeACampaignNotFit() {
    CampaignFit before = CampaignFit.TOO_LONG;
    for (int weeks : new int[] {1, 2, 4, 8, 16, 32, 64}) {
      CampaignPlan plan = first("\"samples\": 300, \"weeks\": " + weeks, "");
      CampaignFit fit = plan.fit().orElseThrow();
      assertThat(fit).isLessThanOrEqualTo(before);
      before = fit;
      assertThat(plan.weeks().low()).isLessThanOrEqualTo(plan.weeks().high());
      assertThat(plan.handsNeeded().orElseThrow()).isPositive();
    }
    assertThat(before).isEqualTo(CampaignFit.IN_TURN);
    assertThat(first("\"samples\": 300", "").fit()).isEmpty();
  }

  @Test
  void everyDeviceThatIsNotAtHandIsAskedForWithItsPrice() {
    CampaignWork campaign =
        plan(
                "\"samples\": 200, \"weeks\": 26",
                ", \"equipment\": [\"ultracentrifuge\", \"benchtop-centrifuge\"]")
            .orElseThrow();
    assertThat(campaign.purchases())
        .filteredOn(purchase -> !purchase.second())
        .extracting(purchase -> purchase.device().id())
        .containsExactly("high-speed-centrifuge", "tff-system", "chromatography-system");
    assertThat(campaign.purchases())
        .allSatisfy(purchase -> assertThat(purchase.price()).isPresent());
    assertThat(plan("\"samples\": 9", "").orElseThrow().purchases())
        .allMatch(DevicePurchase::second);
  }

  @Test
  void whereNoTrainIsFeasibleADeviceMayOpenOne() {
    CampaignWork campaign = plan("\"samples\": 20", ", \"equipment\": []").orElseThrow();
    assertThat(campaign.recommended()).isEmpty();
    assertThat(campaign.purchases())
        .filteredOn(DevicePurchase::gains)
        .isNotEmpty()
        .allMatch(DevicePurchase::otherTrain)
        .allMatch(purchase -> purchase.weeks().isPresent());
  }

  @Test
  void aSecondOfTheInstrumentThatIsWaitedForShortensTheWaitOrNothing() {
    CampaignWork campaign =
        plan(
                "\"samples\": 60, \"weeks\": 4",
                ", \"equipment\": [\"ultracentrifuge\", \"high-speed-centrifuge\"],"
                    + " \"downstream\": [\"proteomics\"]")
            .orElseThrow();
    for (DevicePurchase purchase : campaign.purchases()) {
      if (purchase.second()) {
        Equipment queue = campaign.recommended().orElseThrow().queue().orElseThrow();
        assertThat(purchase.device()).isEqualTo(queue);
        assertThat(purchase.weeks().orElseThrow().low())
            .isLessThanOrEqualTo(campaign.recommended().orElseThrow().weeks().low());
      }
    }
  }
}
