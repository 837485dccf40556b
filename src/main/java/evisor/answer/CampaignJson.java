package evisor.answer;

import evisor.campaign.CampaignCost;
import evisor.campaign.CampaignPlan;
import evisor.campaign.CampaignWork;
import evisor.campaign.DevicePurchase;
import evisor.campaign.PlannedBatch;
import evisor.json.JsonWriter;
import evisor.model.Figure;
import evisor.model.Range;
import evisor.text.RoundedAmounts;
import java.util.Optional;

/** Renders the plan of a campaign as JSON. */
final class CampaignJson {

  private final JsonWriter out;

  CampaignJson(JsonWriter out) {
    this.out = out;
  }

  /** Writes the plan as the member {@code campaign}. */
  void object(CampaignWork campaign) {
    out.object(
        "campaign",
        () -> {
          out.field("samples", campaign.samples());
          campaign
              .weeks()
              .ifPresentOrElse(weeks -> number("weeks", weeks), () -> out.none("weeks"));
          out.object(
              "working_time",
              () -> {
                figure("days_per_week", campaign.time().daysPerWeek());
                figure("hours_per_day", campaign.time().hoursPerDay());
                figure("hands", campaign.time().hands());
                figure("weeks_waited", campaign.time().weeksWaited());
              });
          out.object("recommended", campaign.recommended(), this::whole);
          out.objects("ranking", campaign.ranking(), this::brief);
          out.objects("buying", campaign.purchases(), this::purchase);
        });
  }

  private void brief(CampaignPlan plan) {
    out.terms("core", plan.core());
    out.field("batch_samples", plan.batch().samples());
    out.field("batches", plan.batches());
    range("hands_on_hours", plan.handsOnHours());
    range("cost_eur", plan.cost().map(CampaignCost::totalEur));
    range("weeks_of_work", Optional.of(plan.weeks()));
    plan.fit().ifPresentOrElse(fit -> out.field("fit", fit.id()), () -> out.none("fit"));
    out.field("queue", plan.queue().map(instrument -> instrument.id()).orElse("hands"));
  }

  private void whole(CampaignPlan plan) {
    brief(plan);
    out.field("batch_limit", plan.limit().id());
    out.object("batch", () -> batch(plan.batch()));
    out.object("last_batch", () -> batch(plan.last()));
    if (plan.handsNeeded().isPresent()) {
      out.field("hands_needed", plan.handsNeeded().getAsLong());
    } else {
      out.none("hands_needed");
    }
    number("hands_weeks", plan.handsWeeks());
    out.objects(
        "instruments",
        plan.instruments(),
        time -> {
          out.field("equipment", time.instrument().id());
          range("hours", Optional.of(time.hours()));
          number("days", time.days());
          number("weeks", time.weeks());
        });
    out.object("cost", plan.cost(), this::cost);
  }

  private void batch(PlannedBatch batch) {
    out.field("samples", batch.samples());
    number("hours", batch.hours());
    range("hours_range", Optional.of(batch.outcome().hours()));
    range("hands_on_hours", batch.outcome().effort().handsOnHours().map(Figure::range));
    range("cost_eur", batch.outcome().effort().costEur().map(Figure::range));
  }

  private void cost(CampaignCost cost) {
    range("work_eur", Optional.of(cost.workEur()));
    range("devices_eur", Optional.of(cost.devicesEur()));
    range("items_eur", Optional.of(cost.itemsEur()));
    out.object(
        "saved_eur",
        () -> {
          number("at_low", cost.savedLowEur());
          number("at_high", cost.savedHighEur());
        });
    range("total_eur", Optional.of(cost.totalEur()));
  }

  private void purchase(DevicePurchase purchase) {
    out.field("equipment", purchase.device().id());
    out.field("second", purchase.second());
    out.field("gains", purchase.gains());
    if (purchase.price().isPresent()) {
      figure("price_eur", purchase.price().get());
    } else {
      out.none("price_eur");
    }
    out.terms("then", purchase.then());
    out.field("other_train", purchase.otherTrain());
    range("hands_on_hours_saved", purchase.handsOnHoursSaved());
    range("cost_eur_saved", purchase.costEurSaved());
    range("weeks_of_work", purchase.weeks());
  }

  private void figure(String name, Figure figure) {
    out.object(
        name,
        () -> {
          bounds(figure.range());
          out.field("basis", figure.basis().id());
          if (!figure.evidenced()) {
            out.field("assumption", figure.assumption());
          }
          out.texts("claims", figure.claims());
        });
  }

  private void number(String name, double value) {
    out.field(name, RoundedAmounts.exact(value));
  }

  private void range(String name, Optional<Range> range) {
    out.object(name, range, this::bounds);
  }

  private void bounds(Range range) {
    number("low", range.low());
    number("high", range.high());
  }
}
