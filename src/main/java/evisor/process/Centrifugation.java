package evisor.process;

import evisor.knowledge.Operating.Spin;
import evisor.knowledge.Rotor;
import evisor.model.Parameter;
import evisor.model.Range;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Spins in a rotor.
 *
 * <p>tubes of one sample = ⌈V / (tube × fill)⌉, runs = ⌈samples × tubes / positions⌉, hours = runs ×
 * spins × (minutes / 60 + turnaround). A rotor that does not reach the force spins longer, so that
 * force × time, on which pelleting depends (Livshits 2015, Sci Rep 5:17319, for one and the same
 * rotor), stays what it is.
 */
final class Centrifugation implements UnitOperation {

  private final Spin spin;
  private final List<Spinner> spinners;
  private final List<Parameter> stated;

  /** A rotor with what an answer shows of a spin in it. */
  private record Spinner(Rotor rotor, List<Parameter> parameters) {}

  Centrifugation(Spin spin, List<Parameter> stated, Collection<Rotor> rotors) {
    this.spin = spin;
    this.stated = stated;
    this.spinners = new ArrayList<>();
    for (Rotor rotor : rotors) {
      if (takes(rotor) && rotor.maxG() >= spin.gForce().range().low()) {
        spinners.add(spinner(rotor));
      }
    }
    if (spinners.isEmpty()) {
      throw new IllegalArgumentException("no rotor reaches " + spin.gForce().range().low() + " g");
    }
  }

  @Override
  public Run run(Load load, Settings settings) {
    Optional<Rotor> named = load.rotor().filter(this::takes);
    if (named.isPresent()) {
      return in(spinner(named.get()), load, settings);
    }
    Run best = in(spinners.get(0), load, settings);
    for (int i = 1; i < spinners.size(); i++) {
      Run next = in(spinners.get(i), load, settings);
      best = next.before(best) ? next.bounded(best) : best.bounded(next);
    }
    return best;
  }

  @Override
  public double repeats(Settings settings) {
    return settings.of("spins", spin.spins()) / spin.spins();
  }

  @Override
  public boolean timeEvidenced() {
    return spin.minutes().evidenced();
  }

  private boolean takes(Rotor rotor) {
    return rotor.machine() == spin.machine() && (rotor.swingingBucket() || !spin.swingingBucket());
  }

  private Spinner spinner(Rotor rotor) {
    List<Parameter> own = new ArrayList<>();
    own.add(Shown.figure("g_force", spin.gForce()));
    own.add(Shown.figure("minutes", spin.minutes()));
    own.add(Shown.amount("spins", spin.spins(), spin.minutes()));
    own.add(Shown.amount("tube_ml", rotor.tubeMl(), rotor.basis()));
    own.add(Shown.amount("tubes_per_run", rotor.positions(), rotor.basis()));
    return new Spinner(rotor, Shown.join(own, stated));
  }

  private Run in(Spinner spinner, Load load, Settings settings) {
    Rotor rotor = spinner.rotor();
    Range force = settings.of("g_force", spin.gForce());
    Range minutes = settings.of("minutes", spin.minutes());
    double spins = settings.of("spins", spin.spins());
    double longer = Math.max(1, force.low() / rotor.maxG());
    Range fill = spin.fill().range();
    Range turnaround = spin.turnaroundHours().range();
    double tubes = UnitOperation.loads(load.volumeMl(), rotor.tubeMl() * fill.middle());
    double runs = runs(load, rotor, fill.middle());
    return new Run(
        rotor.name(),
        settings.over(spinner.parameters()),
        Math.max(load.volumeMl() * spin.outFraction().range().middle(), spin.outMinimumMl()),
        runs(load, rotor, fill.high()) * spins * (minutes.low() / 60 * longer + turnaround.low()),
        runs * spins * (minutes.middle() / 60 * longer + turnaround.middle()),
        runs(load, rotor, fill.low()) * spins * (minutes.high() / 60 * longer + turnaround.high()),
        runs,
        tubes);
  }

  private static double runs(Load load, Rotor rotor, double fill) {
    double tubes = UnitOperation.loads(load.volumeMl(), rotor.tubeMl() * fill);
    return UnitOperation.loads(load.samples() * tubes, rotor.positions());
  }
}
