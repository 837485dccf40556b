package evisor.campaign;

import evisor.model.Range;
import evisor.process.BillItem;
import evisor.process.StepBill;
import java.util.List;

/**
 * What a campaign costs in euro, by groups that add up to all of it.
 *
 * @param workEur hands-on work
 * @param devicesEur columns, filters and other devices that are used up
 * @param itemsEur tubes, resins, reagents and buffers
 * @param savedLowEur euro by which the answer counts less at its low end, because other equipment
 *     at hand does a step for less; 0 or more
 * @param savedHighEur the same at its high end
 */
public record CampaignCost(
    Range workEur, Range devicesEur, Range itemsEur, double savedLowEur, double savedHighEur) {

  private static final CampaignCost NOTHING =
      new CampaignCost(Range.of(0), Range.of(0), Range.of(0), 0, 0);

  /** Returns what one batch costs, as far as it is known. */
  static CampaignCost of(List<StepBill> bills) {
    CampaignCost cost = NOTHING;
    for (StepBill bill : bills) {
      cost = bill.known() ? cost.plus(of(bill)) : cost;
    }
    return cost;
  }

  private static CampaignCost of(StepBill bill) {
    Range devices = Range.of(0);
    Range items = Range.of(0);
    for (BillItem item : bill.items()) {
      devices = item.device() ? devices.plus(item.costEur()) : devices;
      items = item.device() ? items : items.plus(item.costEur());
    }
    return new CampaignCost(
        bill.workEur(),
        devices,
        items,
        bill.wholeEur().low() - bill.countedEur().low(),
        bill.wholeEur().high() - bill.countedEur().high());
  }

  /** Returns both together. */
  CampaignCost plus(CampaignCost other) {
    return new CampaignCost(
        workEur.plus(other.workEur),
        devicesEur.plus(other.devicesEur),
        itemsEur.plus(other.itemsEur),
        savedLowEur + other.savedLowEur,
        savedHighEur + other.savedHighEur);
  }

  /** Returns it so many times. */
  CampaignCost times(double count) {
    Range often = Range.of(count);
    return new CampaignCost(
        workEur.times(often),
        devicesEur.times(often),
        itemsEur.times(often),
        savedLowEur * count,
        savedHighEur * count);
  }

  /** Returns all groups together, in euro. */
  public Range totalEur() {
    Range whole = workEur.plus(devicesEur).plus(itemsEur);
    double low = whole.low() - savedLowEur;
    return new Range(low, Math.max(low, whole.high() - savedHighEur));
  }
}
