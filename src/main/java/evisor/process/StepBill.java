package evisor.process;

import evisor.model.Equipment;
import evisor.model.Range;
import evisor.model.Step;
import java.util.List;
import java.util.Set;

/**
 * What one step takes in work and money, item by item, for all samples that are processed together.
 * The bills of a train add up to its predicted cost.
 *
 * @param step the step
 * @param equipment the capital equipment that it takes
 * @param items what it uses up; none where that is not known
 * @param workHours hours that somebody works on it
 * @param workEur that work in euro
 * @param countedEur what the answer counts for it in euro: less than all of this where other
 *     equipment at hand does the same for less
 * @param known whether work and items are known; else the step is no part of the predicted cost
 */
public record StepBill(
    Step step,
    Set<Equipment> equipment,
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
