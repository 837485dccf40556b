package evisor.campaign;

import evisor.advice.Advisor;
import evisor.advice.Recommendation;
import evisor.model.Equipment;
import evisor.model.Range;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks for each device that is not at hand what the campaign would be with it. */
final class DevicePurchases {

  private static final double ROUNDING = 1e-9;

  private final Recommendation answer;
  private final Advisor advisor;
  private final Optional<CampaignPlan> now;
  private final BenchTime bench;

  DevicePurchases(
      Recommendation answer, Advisor advisor, Optional<CampaignPlan> now, BenchTime bench) {
    this.bench = bench;
    this.answer = answer;
    this.advisor = advisor;
    this.now = now;
  }

  List<DevicePurchase> all() {
    List<DevicePurchase> all = new ArrayList<>();
    for (Equipment device : advisor.knowledge().lexicon().terms(Equipment.class).all()) {
      if (!answer.request().owns(device)) {
        all.add(bought(device));
      }
    }
    now.flatMap(plan -> plan.queue().map(device -> second(device, plan))).ifPresent(all::add);
    return List.copyOf(all);
  }

  private DevicePurchase bought(Equipment device) {
    Set<Equipment> more = new LinkedHashSet<>(answer.request().equipment());
    more.add(device);
    Recommendation with = advisor.recommend(answer.request().withEquipment(more));
    Optional<CampaignPlan> then = CampaignPlanner.first(with, advisor);
    boolean other = !then.map(CampaignPlan::core).equals(now.map(CampaignPlan::core));
    Optional<Range> hours =
        saved(now.flatMap(CampaignPlan::handsOnHours), then.flatMap(CampaignPlan::handsOnHours));
    Optional<Range> cost =
        saved(
            now.flatMap(CampaignPlan::cost).map(CampaignCost::totalEur),
            then.flatMap(CampaignPlan::cost).map(CampaignCost::totalEur));
    boolean sooner =
        now.isPresent()
            && then.isPresent()
            && then.get().weeks().high() < now.get().weeks().high() - ROUNDING;
    return new DevicePurchase(
        device,
        /* second= */ false,
        Optional.ofNullable(advisor.knowledge().prices().equipment().get(device)),
        then.map(CampaignPlan::core).orElse(List.of()),
        other,
        hours,
        cost,
        then.map(CampaignPlan::weeks),
        other || sooner || saves(hours) || saves(cost));
  }

  private static boolean saves(Optional<Range> saved) {
    return saved.filter(range -> range.middle() > ROUNDING).isPresent();
  }

  private static Optional<Range> saved(Optional<Range> without, Optional<Range> with) {
    if (without.isEmpty() || with.isEmpty()) {
      return Optional.empty();
    }
    double atLow = without.get().low() - with.get().low();
    double atHigh = without.get().high() - with.get().high();
    return Optional.of(new Range(Math.min(atLow, atHigh), Math.max(atLow, atHigh)));
  }

  /** Two of an instrument take half as long; the next in the queue then sets the pace. */
  private DevicePurchase second(Equipment device, CampaignPlan plan) {
    double batch = bench.weeks(bench.days(plan.batch().hours()));
    double least = Math.max(batch, plan.handsWeeks());
    for (InstrumentTime time : plan.instruments()) {
      least = Math.max(least, time.instrument() == device ? time.weeks() / 2 : time.weeks());
    }
    Range weeks = new Range(Math.min(least, plan.weeks().low()), plan.weeks().high());
    return new DevicePurchase(
        device,
        /* second= */ true,
        Optional.ofNullable(advisor.knowledge().prices().equipment().get(device)),
        plan.core(),
        /* otherTrain= */ false,
        plan.handsOnHours().map(hours -> Range.of(0)),
        plan.cost().map(cost -> Range.of(0)),
        Optional.of(weeks),
        weeks.low() < plan.weeks().low() - ROUNDING);
  }
}
