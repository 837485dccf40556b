package evisor.process;

import evisor.knowledge.Operating.Crossflow;
import evisor.knowledge.Operating.Membrane;
import evisor.model.Figure;
import evisor.model.Parameter;
import evisor.model.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * Concentration and diafiltration on a membrane along which the fluid flows.
 *
 * <p>t = (V0 − Vf + N × Vf) / (A × J) for concentration from V0 to Vf and N volumes of diafiltration
 * at the end, with area A and permeate flux J; the usual balance of constant-volume diafiltration.
 * Vf is V0 over the concentration factor, and no less than what the module holds: a smaller sample is
 * topped up. Samples follow one another on the module, with a set-up for each.
 */
final class TangentialFlow implements UnitOperation {

  private static final double ML_PER_L = 1000;

  private final Crossflow crossflow;
  private final List<List<Parameter>> parameters;

  TangentialFlow(Crossflow crossflow, List<Parameter> stated) {
    this.crossflow = crossflow;
    this.parameters = new ArrayList<>();
    for (Membrane membrane : crossflow.devices()) {
      parameters.add(
          Shown.join(
              List.of(
                  Shown.amount("membrane_area_m2", membrane.areaM2(), membrane.basis()),
                  Shown.figure("concentration", crossflow.concentration()),
                  Shown.figure("diafiltration_volumes", crossflow.diafiltrationVolumes()),
                  Shown.figure("flux_lmh", crossflow.fluxLmh())),
              stated));
    }
  }

  @Override
  public Run run(Load load, Settings settings) {
    Run best = in(0, load, settings);
    for (int i = 1; i < crossflow.devices().size(); i++) {
      Run next = in(i, load, settings);
      best = next.before(best) ? next.bounded(best) : best.bounded(next);
    }
    return best;
  }

  /**
   * {@inheritDoc}
   *
   * <p>What passes the membrane falls by the factor exp(−sieving × N), so N' volumes bring the power N'
   * / N of what N volumes bring.
   */
  @Override
  public double repeats(Settings settings) {
    Figure usual = crossflow.diafiltrationVolumes();
    double volumes = settings.of("diafiltration_volumes", usual).middle();
    if (volumes >= usual.range().low() && volumes <= usual.range().high()) {
      return 1;
    }
    return volumes / Math.max(usual.range().middle(), 1);
  }

  @Override
  public boolean timeEvidenced() {
    return crossflow.fluxLmh().evidenced();
  }

  private Run in(int index, Load load, Settings settings) {
    Membrane membrane = crossflow.devices().get(index);
    double factor = Math.max(1, settings.of("concentration", crossflow.concentration()).middle());
    Range volumes = settings.of("diafiltration_volumes", crossflow.diafiltrationVolumes());
    Range flux = settings.of("flux_lmh", crossflow.fluxLmh());
    double start = load.volumeMl();
    double end = Math.max(start / factor, membrane.holdUpMl());
    double removed = Math.max(start - end, 0);
    double perHour = membrane.areaM2() * ML_PER_L;
    double setup = membrane.setupHours();
    double samples = load.samples();
    return new Run(
        membrane.name(),
        settings.over(parameters.get(index)),
        end,
        samples * (setup + (removed + volumes.low() * end) / (perHour * flux.high())),
        samples * (setup + (removed + volumes.middle() * end) / (perHour * flux.middle())),
        samples * (setup + (removed + volumes.high() * end) / (perHour * flux.low())),
        samples,
        1);
  }
}
