package evisor.process;

import evisor.knowledge.Rotor;
import evisor.knowledge.StepOperation.Spin;
import evisor.model.Parameter;
import evisor.model.Range;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Spins in a rotor.
 *
 * <p>tubes of one sample = ⌈V / (tube × fill)⌉, runs = ⌈samples × tubes / positions⌉, hours = runs
 * × spins × (minutes / 60 + turnaround). A rotor that does not reach the force spins longer, so
 * that force × time, on which pelleting depends (Livshits 2015, Sci Rep 5:17319, for one and the
 * same rotor), stays what it is. Of rotors that are equally fast the one with the smallest tubes
 * that take the sample whole is used, else the one with the largest. Where the laboratory says
 * which rotors of the machine it has, it is one of these, weak or not.
 */
final class Centrifugation implements UnitOperation {

  static final List<String> SETTABLE =
      List.of("g_force", "minutes", "spins", "temperature_c", "tube_ml", "tubes_per_run");

  private final Spin spin;
  private final List<Spinner> all = new ArrayList<>();
  private final List<Spinner> strong = new ArrayList<>();
  private final List<Spinner> there = new ArrayList<>();

  /**
   * A rotor with the force that it reaches, what an answer shows of a spin in it, and what it
   * pellets where that is known.
   */
  private record Spinner(
      Rotor rotor, double maxG, List<Parameter> parameters, Optional<RotorSpin> pelleting) {}

  Centrifugation(
      Spin spin, List<Parameter> stated, Collection<Rotor> rotors, LaboratoryShelf shelf) {
    this.spin = spin;
    for (Rotor rotor : rotors) {
      if (rotor.machine() == spin.machine() && (rotor.swingingBucket() || !spin.swingingBucket())) {
        all.add(
            new Spinner(
                rotor,
                rotor.maxGAtAverage(),
                ParameterList.join(own(rotor), stated),
                RotorSpin.of(spin, rotor, stated)));
      }
    }
    all.sort(
        Comparator.comparingDouble((Spinner spinner) -> spinner.rotor().tubeMl())
            .thenComparing(spinner -> spinner.pelleting().isEmpty()));
    for (Spinner spinner : all) {
      if (spinner.maxG() >= spin.gForce().range().low()) {
        strong.add(spinner);
      }
    }
    if (strong.isEmpty()) {
      throw new IllegalArgumentException("no rotor reaches " + spin.gForce().range().low() + " g");
    }
    there.addAll(there(strong, shelf));
    if (there.isEmpty()) {
      there.addAll(there(all, shelf));
    }
  }

  @Override
  public Run run(Load load, StepSettings settings) {
    List<Spinner> spinners = spinners(load);
    Range minutes = settings.of("minutes", spin.minutes());
    Range turnaround = settings.of(spin.turnaroundHours());
    Range fill = settings.of(spin.fill());
    double spins = settings.of("spins", spin.spins());
    double force = settings.of("g_force", spin.gForce()).low();
    boolean alwaysFilled = fill.low() == fill.high();
    double lowHours = minutes.low() / 60;
    double middleHours = minutes.middle() / 60;
    double highHours = minutes.high() / 60;
    FastestDevice fastest = new FastestDevice(LaboratoryShelf.UNKNOWN);
    for (int i = 0; i < spinners.size(); i++) {
      Rotor rotor = spinners.get(i).rotor();
      double tubes = tubes(load, rotor, fill.middle());
      double runs = runs(load, rotor, tubes);
      double fewest = alwaysFilled ? runs : runs(load, rotor, tubes(load, rotor, fill.high()));
      double most = alwaysFilled ? runs : runs(load, rotor, tubes(load, rotor, fill.low()));
      double longer = Math.max(1, force / spinners.get(i).maxG());
      double low = lowHours * longer + turnaround.low();
      double middle = middleHours * longer + turnaround.middle();
      double high = highHours * longer + turnaround.high();
      fastest.offer(
          i, false, tubes, spins * fewest * low, spins * runs * middle, spins * most * high);
    }
    Spinner spinner = spinners.get(fastest.index());
    double tubes = tubes(load, spinner.rotor(), fill.middle());
    return new Run(
        spinner.rotor().name(),
        settings.over(spinner.parameters()),
        Math.max(load.volumeMl() * settings.of(spin.outFraction()).middle(), spin.outMinimumMl()),
        fastest.best(),
        fastest.planned(),
        fastest.worst(),
        runs(load, spinner.rotor(), tubes),
        tubes);
  }

  @Override
  public Optional<PelletingResult> spun(
      Run run, VesicleSuspension suspension, StepSettings settings) {
    for (Spinner spinner : all) {
      if (spinner.rotor().name().equals(run.device())) {
        return spinner.pelleting().map(known -> known.of(suspension, settings));
      }
    }
    return Optional.empty();
  }

  @Override
  public double repeats(StepSettings settings) {
    return settings.of("spins", spin.spins()) / spin.spins();
  }

  @Override
  public boolean timeEvidenced() {
    return spin.minutes().evidenced();
  }

  private List<Spinner> spinners(Load load) {
    if (load.rotor().isPresent()) {
      String stated = load.rotor().get().name();
      for (Spinner spinner : all) {
        if (spinner.rotor().name().equals(stated)) {
          return List.of(spinner);
        }
      }
    }
    // Nobody buys a rotor for a spin where the laboratory says which rotors it has.
    return there.isEmpty() ? strong : there;
  }

  private static List<Spinner> there(List<Spinner> among, LaboratoryShelf shelf) {
    return among.stream().filter(spinner -> shelf.hasRotor(spinner.rotor().name())).toList();
  }

  private List<Parameter> own(Rotor rotor) {
    return List.of(
        ParameterList.figure("g_force", spin.gForce()),
        ParameterList.figure("minutes", spin.minutes()),
        ParameterList.amount("spins", spin.spins(), spin.minutes()),
        ParameterList.amount("tube_ml", rotor.tubeMl(), rotor.basis()),
        ParameterList.amount("tubes_per_run", rotor.positions(), rotor.basis()));
  }

  private static double tubes(Load load, Rotor rotor, double fill) {
    return UnitOperation.loads(load.volumeMl(), rotor.tubeMl() * fill);
  }

  private static double runs(Load load, Rotor rotor, double tubes) {
    return UnitOperation.loads(load.samples() * tubes, rotor.positions());
  }
}
