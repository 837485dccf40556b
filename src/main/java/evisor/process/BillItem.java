package evisor.process;

import evisor.model.Figure;
import evisor.model.Range;

/**
 * What one step uses up of one item, for all samples that are processed together.
 *
 * @param item the item or the device, as {@code prices.json} names it
 * @param device whether it is the device that the step is run on
 * @param amount items used up; a part of one where one serves several times
 * @param price price of one in euro
 * @param factor how many times as much one costs in the grade that is asked for
 */
public record BillItem(String item, boolean device, Range amount, Figure price, Range factor) {

  /** Returns what is used up in euro. */
  public Range costEur() {
    return amount.times(price.range()).times(factor);
  }
}
