package evisor.process;

import evisor.knowledge.Operating.Bed;
import evisor.knowledge.Operating.Capture;
import evisor.model.Parameter;
import evisor.model.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * Beds, membranes or rotors that are loaded at a steady flow, washed and emptied, cycle by cycle.
 *
 * <p>cycles of one sample = ⌈V / load⌉, hours = set-up + ⌈samples / parallel⌉ × (V / flow + cycles ×
 * hours of a cycle). The volume out is a share of the volume in, and no less than what the smallest
 * bed elutes that takes the sample in one cycle.
 */
final class CaptureChromatography implements UnitOperation {

  private final Capture capture;
  private final List<List<Parameter>> parameters;
  private final boolean timeEvidenced;

  CaptureChromatography(Capture capture, List<Parameter> stated) {
    this.capture = capture;
    this.parameters = new ArrayList<>();
    boolean evidenced = false;
    for (Bed bed : capture.devices()) {
      evidenced |= bed.cycleHours().evidenced() || bed.basis().evidenced();
      parameters.add(
          Shown.join(
              List.of(
                  Shown.amount("bed_ml", bed.bedMl(), bed.basis()),
                  Shown.amount("load_ml", bed.loadMl(), bed.basis()),
                  Shown.amount("flow_ml_per_hour", bed.flowMlPerHour(), bed.basis())),
              stated));
    }
    this.timeEvidenced = evidenced;
  }

  @Override
  public Run run(Load load, Settings settings) {
    Run best = in(0, load, settings);
    for (int i = 1; i < capture.devices().size(); i++) {
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
    Bed bed = capture.devices().get(index);
    double cycles = UnitOperation.loads(load.volumeMl(), bed.loadMl());
    double rounds = UnitOperation.loads(load.samples(), bed.parallel());
    double loading = load.volumeMl() / bed.flowMlPerHour();
    Range cycle = bed.cycleHours().range();
    double setup = bed.setupHours();
    return new Run(
        bed.name(),
        settings.over(parameters.get(index)),
        volumeOut(load.volumeMl()),
        setup + rounds * (loading + cycles * cycle.low()),
        setup + rounds * (loading + cycles * cycle.middle()),
        setup + rounds * (loading + cycles * cycle.high()),
        rounds * cycles,
        cycles);
  }

  // It must not hang on which bed is fastest, else more volume could leave in less and save time later.
  private double volumeOut(double volumeMl) {
    double share = volumeMl * capture.outFraction().range().middle();
    for (Bed bed : capture.devices()) {
      if (volumeMl <= bed.loadMl()) {
        return Math.max(share, bed.elutionMl());
      }
    }
    return Math.max(share, capture.devices().get(capture.devices().size() - 1).elutionMl());
  }
}
