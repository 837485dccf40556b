package evisor.process;

import evisor.knowledge.StepOperation.ColumnFeed;
import evisor.knowledge.StepOperation.Fill;
import evisor.knowledge.StepOperation.FillDevice;
import evisor.model.Method;
import evisor.model.Parameter;
import evisor.model.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Filters, columns, tubes and vessels that are filled several side by side, one set after another.
 *
 * <p>loads of one sample = ⌈V / capacity⌉, runs = ⌈samples × loads / parallel⌉, hours = set-up +
 * runs × hours of one run + hold. A sample goes onto the fastest of the devices that take it in one
 * load, and in several loads onto the largest where none does. With more volume fewer devices take
 * it, so that it never needs less time. The volume out is a share of that in, or what each load
 * elutes in; before a column it is what the column takes.
 */
final class FillAndHold implements UnitOperation {

  private final Fill fill;
  private final LaboratoryShelf shelf;
  private final List<FillDevice> devices;
  private final List<List<Parameter>> parameters = new ArrayList<>();
  private final Optional<PrecipitationPolymer> polymer;
  private final boolean timeEvidenced;

  FillAndHold(Fill fill, List<Parameter> stated, LaboratoryShelf shelf) {
    this.shelf = shelf;
    this.fill = fill;
    this.polymer = PrecipitationPolymer.of(stated);
    this.devices = new ArrayList<>(fill.devices());
    devices.sort(Comparator.comparingDouble(FillDevice::capacityMl));
    boolean evidenced = fill.holdHours().evidenced();
    for (FillDevice device : devices) {
      evidenced |= device.hours().evidenced() || device.basis().evidenced();
      parameters.add(
          ParameterList.join(
              List.of(ParameterList.amount("capacity_ml", device.capacityMl(), device.basis())),
              stated));
    }
    this.timeEvidenced = evidenced;
  }

  static List<String> settable(Fill fill) {
    boolean packed = fill.devices().stream().anyMatch(device -> device.bedMl() > 0);
    return packed
        ? List.of("bed_ml", "capacity_ml", "concentration", "hold_hours")
        : List.of("capacity_ml", "concentration", "hold_hours");
  }

  @Override
  public Run run(Load load, StepSettings settings) {
    FastestDevice fastest = new FastestDevice(shelf);
    int last = devices.size() - 1;
    for (int i = 0; i <= last; i++) {
      FillDevice device = devices.get(i);
      if (i < last && device.capacityMl() < load.volumeMl()) {
        continue;
      }
      double runs = runs(device, load);
      Range hours = settings.of(device.hours());
      double setup = device.setupHours();
      fastest.offer(
          i,
          shelf.has(device.name(), load.volumeMl(), device.capacityMl(), dilutes(device)),
          1,
          setup + runs * hours.low(),
          setup + runs * hours.middle(),
          setup + runs * hours.high());
    }
    FillDevice device = devices.get(fastest.index());
    Range hold = settings.of("hold_hours", fill.holdHours());
    return new Run(
        device.name(),
        shown(parameters.get(fastest.index()), load, settings),
        volumeOutMl(device, load, settings),
        fastest.best() + hold.low(),
        fastest.planned() + hold.middle(),
        fastest.worst() + hold.high(),
        runs(device, load),
        UnitOperation.loads(load.volumeMl(), device.capacityMl()));
  }

  /** Returns whether it gives off more than it takes, so that what is little on it is diluted. */
  private boolean dilutes(FillDevice device) {
    return device.elutionMl() > 0 || fill.outFraction().range().high() > 1;
  }

  private double volumeOutMl(FillDevice device, Load load, StepSettings settings) {
    List<ColumnTarget> targets = ColumnTarget.upTo(fill.feed(), load, settings);
    if (!targets.isEmpty()) {
      double aimMl = targets.get(targets.size() - 1).volumeMl();
      return Math.min(load.volumeMl(), Math.max(aimMl, fill.outMinimumMl()));
    }
    double concentration = settings.of("concentration", 0);
    double fraction =
        concentration > 0 ? 1 / concentration : settings.of(fill.outFraction()).middle();
    double elutedMl =
        device.elutionMl() * UnitOperation.loads(load.volumeMl(), device.capacityMl());
    return Math.max(elutedMl, Math.max(load.volumeMl() * fraction, fill.outMinimumMl()));
  }

  private List<Parameter> shown(List<Parameter> stated, Load load, StepSettings settings) {
    List<Parameter> set = settings.over(stated);
    return polymer
        .map(found -> ParameterList.join(set, List.of(found.grams(load.volumeMl()))))
        .orElse(set);
  }

  @Override
  public double sharpness(double volumeInMl, Run run, StepSettings settings) {
    if (fill.band().isEmpty()) {
      return 1;
    }
    for (FillDevice device : devices) {
      if (device.name().equals(run.device()) && device.bedMl() > 0) {
        return ColumnOverload.sharpness(
            settings.of(fill.band().get().width()).middle(),
            settings.of(fill.band().get().loadShare()).high(),
            volumeInMl / run.loads() / device.bedMl());
      }
    }
    return 1;
  }

  @Override
  public double repeats(StepSettings settings) {
    return 1;
  }

  @Override
  public Optional<Method> feeds() {
    return fill.feed().map(ColumnFeed::column);
  }

  @Override
  public boolean timeEvidenced() {
    return timeEvidenced;
  }

  private static double runs(FillDevice device, Load load) {
    double loads = UnitOperation.loads(load.volumeMl(), device.capacityMl());
    return UnitOperation.loads(load.samples() * loads, device.parallel());
  }
}
