package evisor.process;

import evisor.model.Range;
import evisor.model.Step;
import java.util.List;

/**
 * What one step takes in work and money, item by item, for all samples that are processed together.
 * The bills of a train add up to its predicted cost.
 *
 * @param step the step
 * @param items what it uses up; none where that is not known
 * @param workHours hours that somebody works on it
 * @param workEur that work in euro
 * @param countedEur what the answer counts for it in euro: less than all of this where other
 *     equipment at hand does the same for less
 * @param known whether work and items are known; else the step is no part of the predicted cost
 */
public record StepBill(
    Step step,
    List<BillItem> items,
    Range workHours,
    Range workEur,
    Range countedEur,
    boolean known) {

  /** Returns its items and its work together, in euro. */
  public Range wholeEur() {
    Range all = workEur;
    for (BillItem item : items) {
      all = all.plus(item.costEur());
    }
    return all;
  }
}
