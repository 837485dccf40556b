package evisor.process;

import evisor.knowledge.Operating.Fill;
import evisor.knowledge.Operating.FillDevice;
import evisor.model.Parameter;
import evisor.model.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * Filters, columns, tubes and vessels that are filled several side by side, one set after another.
 *
 * <p>loads of one sample = ⌈V / capacity⌉, runs = ⌈samples × loads / parallel⌉, hours = set-up + runs
 * × hours of one run + hold.
 */
final class FillAndHold implements UnitOperation {

  private final Fill fill;
  private final List<List<Parameter>> parameters;
  private final boolean timeEvidenced;

  FillAndHold(Fill fill, List<Parameter> stated) {
    this.fill = fill;
    this.parameters = new ArrayList<>();
    boolean evidenced = fill.holdHours().evidenced();
    for (FillDevice device : fill.devices()) {
      evidenced |= device.hours().evidenced() || device.basis().evidenced();
      parameters.add(
          Shown.join(
              List.of(Shown.amount("capacity_ml", device.capacityMl(), device.basis())), stated));
    }
    this.timeEvidenced = evidenced;
  }

  @Override
  public Run run(Load load, Settings settings) {
    Run best = in(0, load, settings);
    for (int i = 1; i < fill.devices().size(); i++) {
      Run next = in(i, load, settings);
      best = next.before(best) ? next.bounded(best) : best.bounded(next);
    }
    return best;
  }

  @Override
  public double repeats(Settings settings) {
    return 1;
  }

  @Override
  public boolean timeEvidenced() {
    return timeEvidenced;
  }

  private Run in(int index, Load load, Settings settings) {
    FillDevice device = fill.devices().get(index);
    Range hold = settings.of("hold_hours", fill.holdHours());
    double concentration = settings.of("concentration", 0);
    double fraction = concentration > 0 ? 1 / concentration : fill.outFraction().range().middle();
    double loads = UnitOperation.loads(load.volumeMl(), device.capacityMl());
    double runs = UnitOperation.loads(load.samples() * loads, device.parallel());
    Range hours = device.hours().range();
    double setup = device.setupHours();
    return new Run(
        device.name(),
        settings.over(parameters.get(index)),
        Math.max(load.volumeMl() * fraction, fill.outMinimumMl()),
        setup + runs * hours.low() + hold.low(),
        setup + runs * hours.middle() + hold.middle(),
        setup + runs * hours.high() + hold.high(),
        runs,
        loads);
  }
}
