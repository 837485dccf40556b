package evisor.process;

import evisor.knowledge.StepOperation.Bed;
import evisor.knowledge.StepOperation.Capture;
import evisor.model.Parameter;
import evisor.model.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Beds, membranes or rotors that are loaded at a steady flow, washed and emptied, cycle by cycle.
 *
 * <p>cycles of one sample = ⌈V / load⌉, and no fewer than ⌈protein / (capacity × bed)⌉ where the
 * bed binds protein and both are known; hours = set-up + ⌈samples / parallel⌉ × (V / flow + cycles
 * × hours of a cycle). A sample goes onto the fastest of the beds that take it in one cycle, and in
 * several cycles onto the largest where none does. The volume out is a share of the volume in, and
 * no less than what the bed elutes in one cycle.
 */
final class CaptureChromatography implements UnitOperation {

  static final List<String> SETTABLE = List.of("bed_ml", "load_ml", "flow_ml_per_hour");

  private final Capture capture;
  private final LaboratoryShelf shelf;
  private final List<Bed> beds;
  private final List<List<Parameter>> parameters = new ArrayList<>();
  private final boolean timeEvidenced;

  CaptureChromatography(Capture capture, List<Parameter> stated, LaboratoryShelf shelf) {
    this.shelf = shelf;
    this.capture = capture;
    this.beds = new ArrayList<>(capture.devices());
    beds.sort(Comparator.comparingDouble(Bed::loadMl));
    boolean evidenced = false;
    for (Bed bed : beds) {
      evidenced |= bed.cycleHours().evidenced() || bed.basis().evidenced();
      parameters.add(
          ParameterList.join(
              List.of(
                  ParameterList.amount("bed_ml", bed.bedMl(), bed.basis()),
                  ParameterList.amount("load_ml", bed.loadMl(), bed.basis()),
                  ParameterList.amount("flow_ml_per_hour", bed.flowMlPerHour(), bed.basis())),
              stated));
    }
    this.timeEvidenced = evidenced;
  }

  @Override
  public Run run(Load load, StepSettings settings) {
    FastestDevice fastest = new FastestDevice(shelf);
    int last = beds.size() - 1;
    for (int i = 0; i <= last; i++) {
      Bed bed = beds.get(i);
      double cycles = cycles(bed, load, settings);
      if (i < last && cycles > 1) {
        continue;
      }
      double rounds = UnitOperation.loads(load.samples(), bed.parallel());
      double loading = load.volumeMl() / bed.flowMlPerHour();
      Range cycle = settings.of(bed.cycleHours());
      double setup = bed.setupHours();
      fastest.offer(
          i,
          shelf.has(bed.name(), load.volumeMl(), bed.loadMl(), bed.elutionMl() > 0),
          1,
          setup + rounds * (loading + cycles * cycle.low()),
          setup + rounds * (loading + cycles * cycle.middle()),
          setup + rounds * (loading + cycles * cycle.high()));
    }
    Bed bed = beds.get(fastest.index());
    double cycles = cycles(bed, load, settings);
    return new Run(
        bed.name(),
        settings.over(parameters.get(fastest.index())),
        Math.max(load.volumeMl() * settings.of(capture.outFraction()).middle(), bed.elutionMl()),
        fastest.best(),
        fastest.planned(),
        fastest.worst(),
        UnitOperation.loads(load.samples(), bed.parallel()) * cycles,
        cycles);
  }

  private double cycles(Bed bed, Load load, StepSettings settings) {
    double byVolume = UnitOperation.loads(load.volumeMl(), bed.loadMl());
    if (capture.proteinMgPerMl().isEmpty()) {
      return byVolume;
    }
    double binds = settings.of(capture.proteinMgPerMl().get()).low() * bed.bedMl();
    return Math.max(byVolume, UnitOperation.loads(load.proteinMg(), binds));
  }

  @Override
  public double repeats(StepSettings settings) {
    return 1;
  }

  @Override
  public boolean bindsProtein() {
    return capture.proteinMgPerMl().isPresent();
  }

  @Override
  public boolean timeEvidenced() {
    return timeEvidenced;
  }
}
