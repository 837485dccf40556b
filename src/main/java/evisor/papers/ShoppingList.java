package evisor.papers;

import evisor.model.Range;
import evisor.process.BillItem;
import evisor.process.StepBill;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  static ShoppingList of(PlannedTrain plan) {
    Map<String, ShoppingLine> lines = new LinkedHashMap<>();
    List<Integer> saving = new ArrayList<>();
    List<Integer> unpriced = new ArrayList<>();
    Range hours = Range.of(0);
    Range work = Range.of(0);
    double savedLow = 0;
    double savedHigh = 0;
    for (int i = 0; i < plan.bills().size(); i++) {
      StepBill bill = plan.bills().get(i);
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
