package evisor.campaign;

import evisor.model.Equipment;
import evisor.model.Outcome;
import evisor.model.Range;
import evisor.model.Request;
import evisor.process.Plan;
import evisor.process.ProcessModel;
import evisor.process.StepBill;
import java.util.List;

/**
 * So many samples that are processed together by one train.
 *
 * @param samples how many they are
 * @param request the request with as many samples a day, so that they are processed together
 * @param outcome what is predicted of them
 * @param bills step by step what they take in work and money
 */
public record PlannedBatch(int samples, Request request, Outcome outcome, List<StepBill> bills) {

  static PlannedBatch of(int samples, Request asked, Plan plan, ProcessModel process) {
    Request request = asked.atRate(samples);
    return new PlannedBatch(
        samples, request, process.run(request, plan), process.bills(request, plan));
  }

  /** Returns hours of the clock from the samples to the vesicles, as planned. */
  public double hours() {
    return outcome.plannedHours();
  }

  /** Returns whether all of its work is known. */
  boolean workKnown() {
    return outcome.effort().handsOnHours().isPresent();
  }

  /** Returns hours that somebody works on it, as far as they are known. */
  Range handsOnHours() {
    return outcome.effort().handsOnHours().map(figure -> figure.range()).orElse(Range.of(0));
  }

  /** Returns for how many hours an instrument is taken, as planned. */
  double hours(Equipment instrument) {
    return bills.stream()
        .filter(bill -> bill.equipment().contains(instrument))
        .mapToDouble(bill -> bill.step().plannedHours())
        .sum();
  }

  /** Returns for how many hours an instrument is taken, in the best and the worst case. */
  Range hoursRange(Equipment instrument) {
    Range hours = Range.of(0);
    for (StepBill bill : bills) {
      hours = bill.equipment().contains(instrument) ? hours.plus(bill.step().hours()) : hours;
    }
    return hours;
  }
}
