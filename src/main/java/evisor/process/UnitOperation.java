package evisor.process;

import evisor.knowledge.Rotor;
import evisor.knowledge.StepOperation;
import evisor.model.Contaminant;
import evisor.model.Figure;
import evisor.model.Method;
import evisor.model.Parameter;
import evisor.model.SampleType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How one form of a step runs: time, loads and volume out for a volume in. */
sealed interface UnitOperation
    permits Centrifugation, FillAndHold, TangentialFlow, CaptureChromatography {

  /** Loads that differ from a whole number by less than this are that number. */
  double ROUNDING = 1e-9;

  /** Works out the run, on the listed device that is through first, or one that is there. */
  Run run(Load load, StepSettings settings);

  /**
   * Returns by how much more often the contaminants are diluted away than the form's removal says:
   * 1 unless a rule set another number of spins or diafiltration volumes.
   */
  double repeats(StepSettings settings);

  /**
   * Returns what a run pellets of the wanted vesicles, where it is a spin that pellets and the
   * radii of its rotor are known.
   */
  default Optional<PelletingResult> spun(
      Run run, VesicleSuspension suspension, StepSettings settings) {
    return Optional.empty();
  }

  /**
   * Returns the fraction of a contaminant that passes with what is taken off, where it is known how
   * far it passes.
   *
   * @param volumeInMl mL of one sample that entered
   */
  default Optional<Figure> passes(
      SampleType sample,
      Contaminant contaminant,
      double volumeInMl,
      Run run,
      StepSettings settings) {
    return Optional.empty();
  }

  /**
   * Returns by which power of what it usually leaves of a contaminant a run leaves it, at most 1:
   * below 1 where a column was loaded with more than its figures hold for.
   *
   * @param volumeInMl mL of one sample that entered
   */
  default double sharpness(double volumeInMl, Run run, StepSettings settings) {
    return 1;
  }

  /** Returns the column on which a run hangs, where it comes next; none for most. */
  default Optional<Method> feeds() {
    return Optional.empty();
  }

  /** Returns whether a run hangs on the protein that enters. */
  default boolean bindsProtein() {
    return false;
  }

  /** Returns whether a time, flow or capacity of it is taken from the literature. */
  boolean timeEvidenced();

  /** Returns the unit operation of a form. */
  static UnitOperation of(
      StepOperation operating,
      List<Parameter> stated,
      Collection<Rotor> rotors,
      LaboratoryShelf shelf) {
    if (operating instanceof StepOperation.Spin spin) {
      return new Centrifugation(spin, stated, rotors, shelf);
    }
    if (operating instanceof StepOperation.Fill fill) {
      return new FillAndHold(fill, stated, shelf);
    }
    if (operating instanceof StepOperation.Crossflow crossflow) {
      return new TangentialFlow(crossflow, stated, shelf);
    }
    return new CaptureChromatography((StepOperation.Capture) operating, stated, shelf);
  }

  /** Returns the whole number of loads that a volume or number of tubes makes, at least one. */
  static double loads(double amount, double capacity) {
    return Math.max(1, Math.ceil(amount / capacity - ROUNDING));
  }

  /**
   * What is to be run.
   *
   * @param volumeMl mL of one sample
   * @param samples samples that are processed together
   * @param rotor the ultracentrifuge's rotor, where the request names one that is known
   * @param gmp whether it is run under full GMP
   * @param proteinMg mg of protein in one sample, at most; 0 where it was not measured
   * @param next the column that comes next, where one does
   */
  record Load(
      double volumeMl,
      int samples,
      Optional<Rotor> rotor,
      boolean gmp,
      double proteinMg,
      Optional<ColumnTarget.Column> next) {}

  /**
   * A run as predicted; hours are for all samples together.
   *
   * @param device the device with the least planned hours
   * @param parameters what to show of it
   * @param volumeOutMl mL of one sample that leave
   * @param bestHours hours of the device that is fastest in the best case
   * @param plannedHours hours at the middle of every uncertain input
   * @param worstHours hours of the device that is fastest in the worst case
   * @param runs runs of the device for all samples
   * @param loads loads that one sample makes
   */
  record Run(
      String device,
      List<Parameter> parameters,
      double volumeOutMl,
      double bestHours,
      double plannedHours,
      double worstHours,
      double runs,
      double loads) {

    /** Returns whether this run is to be preferred: through earlier, else in fewer loads. */
    boolean before(Run other) {
      if (Math.abs(plannedHours - other.plannedHours) > ROUNDING) {
        return plannedHours < other.plannedHours;
      }
      return loads < other.loads;
    }

    /**
     * Returns this run with the hours of the best and the worst case of whichever is faster there.
     */
    Run bounded(Run other) {
      return new Run(
          device,
          parameters,
          volumeOutMl,
          Math.min(bestHours, other.bestHours),
          plannedHours,
          Math.min(worstHours, other.worstHours),
          runs,
          loads);
    }
  }
}
