package evisor.process;

import evisor.knowledge.StepOperation;
import evisor.knowledge.StepOperation.ColumnFeed;
import evisor.knowledge.StepOperation.Crossflow;
import evisor.knowledge.StepOperation.Membrane;
import evisor.model.Contaminant;
import evisor.model.Figure;
import evisor.model.Method;
import evisor.model.Parameter;
import evisor.model.Range;
import evisor.model.SampleType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Concentration and diafiltration on a membrane along which the fluid flows.
 *
 * <p>t = (V0 − Vf + N × Vf) / (A × J) for concentration from V0 to Vf and N volumes of
 * diafiltration at the end, with area A and permeate flux J; the usual balance of constant-volume
 * diafiltration. Vf is V0 over the concentration factor, and no less than what the module holds: a
 * smaller sample is topped up. Before a column Vf is what the column takes, and only modules that
 * hold no more are used; where larger modules then come into question, a larger sample is still
 * given the hours of a smaller one. Samples follow one another on the module, with a set-up for
 * each.
 */
final class TangentialFlow implements UnitOperation {

  private static final double ML_PER_L = 1000;
  private static final String MWCO = "mwco_kda";

  private static final List<String> SETTABLE =
      List.of("concentration", "diafiltration_volumes", "flux_lmh", "membrane_area_m2");

  private final Crossflow crossflow;
  private final LaboratoryShelf shelf;
  private final List<Membrane> membranes;
  private final List<List<Parameter>> parameters = new ArrayList<>();
  private final double mwcoKda;

  TangentialFlow(Crossflow crossflow, List<Parameter> stated, LaboratoryShelf shelf) {
    this.shelf = shelf;
    this.crossflow = crossflow;
    this.mwcoKda = ParameterList.number(stated, MWCO).orElse(0);
    this.membranes = new ArrayList<>(crossflow.devices());
    membranes.sort(Comparator.comparingDouble(Membrane::areaM2));
    for (Membrane membrane : membranes) {
      parameters.add(
          ParameterList.join(
              List.of(
                  ParameterList.amount("membrane_area_m2", membrane.areaM2(), membrane.basis()),
                  ParameterList.figure("concentration", crossflow.concentration()),
                  ParameterList.figure("diafiltration_volumes", crossflow.diafiltrationVolumes()),
                  ParameterList.figure("flux_lmh", crossflow.fluxLmh())),
              stated));
    }
  }

  static List<String> settable(Crossflow crossflow) {
    List<String> names = new ArrayList<>(SETTABLE);
    if (!crossflow.sieving().isEmpty()) {
      names.add(MWCO);
    }
    return List.copyOf(names);
  }

  @Override
  public Run run(Load load, StepSettings settings) {
    double startMl = load.volumeMl();
    List<ColumnTarget> targets = ColumnTarget.upTo(crossflow.feed(), load, settings);
    if (targets.isEmpty()) {
      double factor = Math.max(1, settings.of("concentration", crossflow.concentration()).middle());
      return run(load, fastest(startMl, startMl / factor, membranes, settings), factor, settings);
    }
    Circulation fastest = null;
    for (ColumnTarget target : targets) {
      double feedMl = Math.min(startMl, target.mostMl());
      Circulation next =
          fastest(feedMl, Math.min(feedMl, target.volumeMl()), holding(target), settings);
      fastest = fastest == null ? next : next.noFasterThan(fastest);
    }
    return run(load, Objects.requireNonNull(fastest), Double.POSITIVE_INFINITY, settings);
  }

  private List<Membrane> holding(ColumnTarget target) {
    int count = 1;
    while (count < membranes.size() && membranes.get(count).holdUpMl() <= target.volumeMl()) {
      count++;
    }
    return membranes.subList(0, count);
  }

  private Circulation fastest(
      double startMl, double aimMl, List<Membrane> among, StepSettings settings) {
    Range volumes = settings.of("diafiltration_volumes", crossflow.diafiltrationVolumes());
    Range flux = settings.of("flux_lmh", crossflow.fluxLmh());
    FastestDevice fastest = new FastestDevice(shelf);
    for (int i = 0; i < among.size(); i++) {
      Membrane membrane = among.get(i);
      double endMl = Math.max(aimMl, membrane.holdUpMl());
      double removedMl = Math.max(startMl - endMl, 0);
      double perHour = membrane.areaM2() * ML_PER_L;
      double setup = membrane.setupHours();
      fastest.offer(
          i,
          shelf.has(membrane.name()),
          1,
          setup + (removedMl + volumes.low() * endMl) / (perHour * flux.high()),
          setup + (removedMl + volumes.middle() * endMl) / (perHour * flux.middle()),
          setup + (removedMl + volumes.high() * endMl) / (perHour * flux.low()));
    }
    return new Circulation(
        fastest.index(),
        Math.max(aimMl, among.get(fastest.index()).holdUpMl()),
        fastest.best(),
        fastest.planned(),
        fastest.worst());
  }

  private Run run(Load load, Circulation one, double factor, StepSettings settings) {
    double samples = load.samples();
    double reached = Math.max(1, load.volumeMl() / one.endMl());
    List<Parameter> shown = parameters.get(one.membrane());
    if (reached != factor && factor > 1) {
      shown =
          ParameterList.replaced(
              shown, ParameterList.amount("concentration", reached, crossflow.concentration()));
    }
    return new Run(
        membranes.get(one.membrane()).name(),
        settings.over(shown),
        one.endMl(),
        samples * one.bestHours(),
        samples * one.plannedHours(),
        samples * one.worstHours(),
        samples,
        1);
  }

  /** One sample on the membrane that is through first; hours are of whichever is faster there. */
  private record Circulation(
      int membrane, double endMl, double bestHours, double plannedHours, double worstHours) {

    Circulation noFasterThan(Circulation other) {
      return new Circulation(
          membrane,
          endMl,
          Math.max(bestHours, other.bestHours),
          Math.max(plannedHours, other.plannedHours),
          Math.max(worstHours, other.worstHours));
    }
  }

  /**
   * {@inheritDoc}
   *
   * <p>What passes the membrane falls by the factor exp(−sieving × N), so N' volumes bring the
   * power N' / N of what N volumes bring.
   */
  @Override
  public double repeats(StepSettings settings) {
    Figure usual = crossflow.diafiltrationVolumes();
    double volumes = settings.of("diafiltration_volumes", usual).middle();
    if (volumes >= usual.range().low() && volumes <= usual.range().high()) {
      return 1;
    }
    return volumes / Math.max(usual.range().middle(), 1);
  }

  /**
   * {@inheritDoc}
   *
   * <p>By {@link SoluteSieving}, where a coefficient was measured for this sample on a membrane of
   * the cut-off that is used.
   */
  @Override
  public Optional<Figure> passes(
      SampleType sample,
      Contaminant contaminant,
      double volumeInMl,
      Run run,
      StepSettings settings) {
    double used = settings.of(MWCO, mwcoKda);
    for (StepOperation.Sieving entry : crossflow.sieving()) {
      if (entry.contaminant() == contaminant
          && entry.mwcoKda() == used
          && (entry.samples().isEmpty() || entry.samples().contains(sample))) {
        Figure coefficient = entry.coefficient();
        double concentration = entry.apparent() ? 1 : Math.max(1, volumeInMl / run.volumeOutMl());
        Range removed =
            SoluteSieving.removed(
                settings.of(coefficient),
                concentration,
                settings.of("diafiltration_volumes", crossflow.diafiltrationVolumes()));
        return Optional.of(new Figure(removed, coefficient.claims(), coefficient.assumption()));
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<Method> feeds() {
    return crossflow.feed().map(ColumnFeed::column);
  }

  @Override
  public boolean timeEvidenced() {
    return crossflow.fluxLmh().evidenced();
  }
}
