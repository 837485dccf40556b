package evisor.papers;

import evisor.model.Range;
import evisor.process.BillItem;
import evisor.process.StepBill;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a train uses up and what its work costs; lines, work and savings add up to the cost that the
 * answer gives.
 *
 * @param lines items in the order of the steps, each once
 * @param workHours hours that somebody works
 * @param workEur that work in euro
 * @param savedLowEur euro by which the answer counts less at its low end, because other equipment
 *     at hand does a step for less; 0 or more
 * @param savedHighEur the same at its high end
 * @param saving numbers of these steps, from 1
 * @param unpriced numbers of the steps of which work or items are not known, from 1
 */
record ShoppingList(
    List<ShoppingLine> lines,
    Range workHours,
    Range workEur,
    double savedLowEur,
    double savedHighEur,
    List<Integer> saving,
    List<Integer> unpriced) {

  private static final double CENT = 0.005;

  /** Lists what the samples take that are processed together. */
  static ShoppingList of(PlannedTrain plan) {
    return of(plan.bills(), plan);
  }

  /** Lists what a whole campaign takes; empty where none is asked for. */
  static Optional<ShoppingList> ofCampaign(PlannedTrain plan) {
    return plan.campaign()
        .map(
            campaign ->
                of(campaign.batch().bills(), plan)
                    .times(campaign.batches() - 1.0)
                    .plus(of(campaign.last().bills(), plan)));
  }

  private static ShoppingList of(List<StepBill> bills, PlannedTrain plan) {
    Map<String, ShoppingLine> lines = new LinkedHashMap<>();
    List<Integer> saving = new ArrayList<>();
    List<Integer> unpriced = new ArrayList<>();
    Range hours = Range.of(0);
    Range work = Range.of(0);
    double savedLow = 0;
    double savedHigh = 0;
    for (int i = 0; i < bills.size(); i++) {
      StepBill bill = bills.get(i);
      if (!bill.known()) {
        unpriced.add(i + 1);
        continue;
      }
      hours = hours.plus(bill.workHours());
      work = work.plus(bill.workEur());
      savedLow += bill.wholeEur().low() - bill.countedEur().low();
      savedHigh += bill.wholeEur().high() - bill.countedEur().high();
      if (saves(bill)) {
        saving.add(i + 1);
      }
      for (BillItem item : bill.items()) {
        lines.merge(item.item(), line(item, i + 1, plan), ShoppingLine::plus);
      }
    }
    return new ShoppingList(
        List.copyOf(lines.values()),
        hours,
        work,
        savedLow,
        savedHigh,
        List.copyOf(saving),
        List.copyOf(unpriced));
  }

  private ShoppingList times(double count) {
    Range often = Range.of(count);
    return new ShoppingList(
        lines.stream().map(line -> line.times(count)).toList(),
        workHours.times(often),
        workEur.times(often),
        savedLowEur * count,
        savedHighEur * count,
        saving,
        unpriced);
  }

  private ShoppingList plus(ShoppingList other) {
    Map<String, ShoppingLine> all = new LinkedHashMap<>();
    lines.forEach(line -> all.put(line.item(), line));
    other.lines.forEach(line -> all.merge(line.item(), line, ShoppingLine::plus));
    return new ShoppingList(
        List.copyOf(all.values()),
        workHours.plus(other.workHours),
        workEur.plus(other.workEur),
        savedLowEur + other.savedLowEur,
        savedHighEur + other.savedHighEur,
        union(saving, other.saving),
        union(unpriced, other.unpriced));
  }

  private static List<Integer> union(List<Integer> some, List<Integer> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().sorted().toList();
  }

  private static ShoppingLine line(BillItem item, int step, PlannedTrain plan) {
    Map<String, String> labels = plan.knowledge().prices().labels();
    return new ShoppingLine(
        item.item(),
        plan.wording().text(labels.getOrDefault(item.item(), item.item())),
        List.of(step),
        item.amount(),
        Optional.ofNullable(plan.knowledge().prices().packs().get(item.item())),
        item.price(),
        item.factor(),
        item.costEur());
  }

  private static boolean saves(StepBill bill) {
    return bill.wholeEur().low() - bill.countedEur().low() >= CENT
        || bill.wholeEur().high() - bill.countedEur().high() >= CENT;
  }

  /** Returns whether the answer counts less than what is listed, by a cent or more. */
  boolean saves() {
    return !saving.isEmpty();
  }

  /** Returns what has to be paid for everything that is bought, work aside, in euro. */
  Range boughtEur() {
    Range all = Range.of(0);
    for (ShoppingLine line : lines) {
      all = all.plus(line.boughtEur());
    }
    return all;
  }

  /** Returns whether it is known of every line how it is sold. */
  boolean packsKnown() {
    return lines.stream().allMatch(line -> line.pack().isPresent());
  }

  /** Returns what all of it costs in euro, at the low end and at the high end. */
  Range costEur() {
    double low = workEur.low() - savedLowEur;
    double high = workEur.high() - savedHighEur;
    for (ShoppingLine line : lines) {
      low += line.costEur().low();
      high += line.costEur().high();
    }
    return new Range(low, Math.max(low, high));
  }
}
