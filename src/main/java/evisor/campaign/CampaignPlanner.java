package evisor.campaign;

import evisor.advice.Advisor;
import evisor.advice.AssessedTrain;
import evisor.advice.Recommendation;
import evisor.knowledge.WorkingTime;
import evisor.model.Equipment;
import evisor.model.Range;
import evisor.model.Request;
import evisor.process.Plan;
import evisor.process.ProcessModel;
import evisor.process.StepBill;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Parts the samples of a campaign into batches and adds these up.
 *
 * <p>A batch holds as many samples as are finished in the working days that one sample takes, with
 * the hands at hand, and no more than are collected in the time that samples wait; where the
 * request states a rate, it holds the samples of one day. Each batch is run through the process
 * model; times of instruments and hands are those of its steps, times the number of batches.
 */
public final class CampaignPlanner {

  private static final int MOST_TOGETHER = 100_000;

  private final Request request;
  private final ProcessModel process;
  private final BenchTime bench;
  private final long samples;
  private final OptionalDouble weeks;

  private CampaignPlanner(Request request, ProcessModel process, BenchTime bench) {
    this.request = request;
    this.process = process;
    this.bench = bench;
    this.samples = (long) Math.ceil(request.campaignSamples());
    this.weeks = request.campaign().weeks();
  }

  /** Returns the plan of a campaign; empty where none is asked for, or nothing says how to plan. */
  public static Optional<CampaignWork> of(Recommendation answer, Advisor advisor) {
    Optional<WorkingTime> time = advisor.knowledge().workingTime();
    if (time.isEmpty() || answer.request().campaignSamples() <= 0) {
      return Optional.empty();
    }
    CampaignPlanner planner =
        new CampaignPlanner(answer.request(), advisor.process(), BenchTime.of(time.get()));
    List<CampaignPlan> ranking =
        answer.ranking().stream()
            .map(option -> planner.plan(answer.assessed(option.train())))
            .toList();
    return Optional.of(
        new CampaignWork(
            planner.samples,
            planner.weeks,
            time.get(),
            ranking,
            new DevicePurchases(answer, advisor, ranking.stream().findFirst(), planner.bench)
                .all()));
  }

  /** Returns how the train that comes first in an answer gets through its campaign. */
  static Optional<CampaignPlan> first(Recommendation answer, Advisor advisor) {
    BenchTime bench = BenchTime.of(advisor.knowledge().workingTime().orElseThrow());
    CampaignPlanner planner = new CampaignPlanner(answer.request(), advisor.process(), bench);
    return answer.recommended().map(option -> planner.plan(answer.assessed(option.train())));
  }

  /** Returns how a train of an answer gets through its campaign; empty where none is asked for. */
  public static Optional<CampaignPlan> of(
      Recommendation answer, AssessedTrain train, Advisor advisor) {
    return answer.request().campaignSamples() <= 0
        ? Optional.empty()
        : advisor
            .knowledge()
            .workingTime()
            .map(
                time ->
                    new CampaignPlanner(answer.request(), advisor.process(), BenchTime.of(time))
                        .plan(train));
  }

  private CampaignPlan plan(AssessedTrain train) {
    Plan plan = train.plan();
    PlannedBatch one = batch(1, plan);
    int most = most();
    PlannedBatch batch = request.statedSamplesPerDay().isPresent() ? batch(most, plan) : one;
    BatchLimit limit = BatchLimit.STATED;
    if (request.statedSamplesPerDay().isEmpty()) {
      batch = fullest(one, most, plan);
      limit =
          batch.samples() == most
              ? BatchLimit.SAMPLES
              : inDay(batch(batch.samples() + 1, plan), one) ? BatchLimit.HANDS : BatchLimit.DAY;
    }
    long batches = (samples + batch.samples() - 1) / batch.samples();
    int left = (int) (samples - (batches - 1) * batch.samples());
    PlannedBatch last = left == batch.samples() ? batch : batch(left, plan);
    return added(train, batch, last, limit, batches);
  }

  private CampaignPlan added(
      AssessedTrain train, PlannedBatch batch, PlannedBatch last, BatchLimit limit, long batches) {
    double full = batches - 1;
    Range work = batch.handsOnHours().times(Range.of(full)).plus(last.handsOnHours());
    boolean workKnown = batch.workKnown() && last.workKnown();
    boolean costKnown =
        batch.outcome().effort().costEur().isPresent()
            && last.outcome().effort().costEur().isPresent();
    List<InstrumentTime> instruments = instruments(batch, last, full);
    double handsWeeks = workKnown ? bench.weeksOfWork(work.middle()) : 0;
    Optional<InstrumentTime> busiest = instruments.stream().findFirst();
    double instrumentWeeks = busiest.map(InstrumentTime::weeks).orElse(0.0);
    double inTurn =
        bench.weeks(full * bench.wholeDays(batch.hours()) + bench.wholeDays(last.hours()));
    double overlapping =
        Math.max(Math.max(handsWeeks, instrumentWeeks), bench.weeks(bench.days(batch.hours())));
    Range weeksOfWork = new Range(Math.min(overlapping, inTurn), Math.max(overlapping, inTurn));
    return new CampaignPlan(
        train.train().core(),
        batch,
        last,
        limit,
        batches,
        workKnown ? Optional.of(work) : Optional.empty(),
        workKnown && weeks.isPresent()
            ? OptionalLong.of(bench.handsFor(work.middle(), weeks.getAsDouble()))
            : OptionalLong.empty(),
        costKnown
            ? Optional.of(
                CampaignCost.of(batch.bills()).times(full).plus(CampaignCost.of(last.bills())))
            : Optional.empty(),
        instruments,
        handsWeeks,
        weeksOfWork,
        busiest.filter(time -> time.weeks() > handsWeeks).map(InstrumentTime::instrument),
        fit(weeksOfWork));
  }

  private Optional<CampaignFit> fit(Range weeksOfWork) {
    if (weeks.isEmpty()) {
      return Optional.empty();
    }
    double there = weeks.getAsDouble();
    return Optional.of(
        weeksOfWork.high() <= there
            ? CampaignFit.IN_TURN
            : weeksOfWork.low() <= there ? CampaignFit.OVERLAPPING : CampaignFit.TOO_LONG);
  }

  private List<InstrumentTime> instruments(PlannedBatch batch, PlannedBatch last, double full) {
    Set<Equipment> used = new LinkedHashSet<>();
    batch.bills().forEach((StepBill bill) -> used.addAll(bill.equipment()));
    List<InstrumentTime> times = new ArrayList<>();
    for (Equipment instrument : used) {
      double days = full * bench.days(batch.hours(instrument)) + bench.days(last.hours(instrument));
      times.add(
          new InstrumentTime(
              instrument,
              batch.hoursRange(instrument).times(Range.of(full)).plus(last.hoursRange(instrument)),
              days,
              bench.weeks(days)));
    }
    times.sort(Comparator.comparingDouble(InstrumentTime::days).reversed());
    return List.copyOf(times);
  }

  /** Returns how many samples may be processed together, whatever a train takes. */
  private int most() {
    double most = samples;
    if (request.statedSamplesPerDay().isPresent()) {
      most = Math.min(most, request.samplesTogether());
    } else if (weeks.isPresent()) {
      most = Math.min(most, Math.ceil(samples / weeks.getAsDouble() * bench.weeksWaited()));
    }
    return (int) Math.max(1, Math.min(most, MOST_TOGETHER));
  }

  /** Returns the largest batch that is through on the same working days as one sample. */
  private PlannedBatch fullest(PlannedBatch one, int most, Plan plan) {
    PlannedBatch fits = one;
    int beyond = most + 1;
    while (fits.samples() + 1 < beyond) {
      boolean open = beyond > most;
      long next = open ? fits.samples() * 2L : (fits.samples() + (long) beyond) / 2;
      PlannedBatch tried = batch((int) Math.min(most, next), plan);
      if (inDay(tried, one) && inHands(tried, one)) {
        fits = tried;
      } else {
        beyond = tried.samples();
      }
    }
    return fits;
  }

  private boolean inDay(PlannedBatch tried, PlannedBatch one) {
    return bench.wholeDays(tried.hours()) <= bench.wholeDays(one.hours());
  }

  private boolean inHands(PlannedBatch tried, PlannedBatch one) {
    double there = bench.hands() * bench.hoursPerDay() * bench.wholeDays(one.hours());
    return tried.handsOnHours().middle() <= there;
  }

  private PlannedBatch batch(int count, Plan plan) {
    return PlannedBatch.of(count, request, plan, process);
  }
}
