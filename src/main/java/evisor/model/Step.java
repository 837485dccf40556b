package evisor.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One step of a train as it would be run here. */
public final class Step {

  private final StepKind kind;
  private final Phase phase;
  private final Format format;
  private final String orderedBy;
  private final Run run;
  private final Deferred<Kept> kept;

  /**
   * How a step is run.
   *
   * @param device what it is run on, as the knowledge base names it
   * @param parameters its parameters, in the order to be shown
   * @param volumeInMl mL of one sample that enter
   * @param volumeOutMl mL of one sample that leave
   * @param hours hours for all samples that are processed together: from the best to the worst case
   * @param plannedHours hours to plan with, inside {@code hours}
   * @param runs runs of the device for all samples together
   * @param loads fills or loads of the device that one sample needs
   */
  public record Run(
      String device,
      List<Parameter> parameters,
      double volumeInMl,
      double volumeOutMl,
      Range hours,
      double plannedHours,
      int runs,
      int loads) {}

  /**
   * What a step keeps of the vesicles.
   *
   * @param recovery fraction of the vesicles that comes through, where there is a figure
   * @param pelleting what it pellets, where it is a spin in a rotor whose radii are known
   */
  public record Kept(Optional<Figure> recovery, Optional<Pelleting> pelleting) {}

  /**
   * Takes what is known of a step.
   *
   * @param kind the method or operation
   * @param phase where it stands
   * @param format in which form it is run
   * @param orderedBy id of the rule that asked for the step; empty for an isolation method of the
   *     core
   * @param run how it is run
   * @param kept works out what it keeps of the vesicles
   */
  public Step(
      StepKind kind, Phase phase, Format format, String orderedBy, Run run, Supplier<Kept> kept) {
    this.kind = kind;
    this.phase = phase;
    this.format = format;
    this.orderedBy = orderedBy;
    this.run = run;
    this.kept = Deferred.of(kept);
  }

  /** Returns the method or operation. */
  public StepKind kind() {
    return kind;
  }

  /** Returns where it stands. */
  public Phase phase() {
    return phase;
  }

  /** Returns in which form it is run. */
  public Format format() {
    return format;
  }

  /** Returns what it is run on, as the knowledge base names it. */
  public String device() {
    return run.device();
  }

  /** Returns its parameters, in the order to be shown. */
  public List<Parameter> parameters() {
    return run.parameters();
  }

  /** Returns mL of one sample that enter. */
  public double volumeInMl() {
    return run.volumeInMl();
  }

  /** Returns mL of one sample that leave. */
  public double volumeOutMl() {
    return run.volumeOutMl();
  }

  /** Returns hours for all samples that are processed together: from the best to the worst case. */
  public Range hours() {
    return run.hours();
  }

  /** Returns hours to plan with, inside {@link #hours}. */
  public double plannedHours() {
    return run.plannedHours();
  }

  /** Returns runs of the device for all samples together. */
  public int runs() {
    return run.runs();
  }

  /** Returns fills or loads of the device that one sample needs. */
  public int loads() {
    return run.loads();
  }

  /** Returns the fraction of the vesicles that comes through, where there is a figure. */
  public Optional<Figure> recovery() {
    return kept.get().recovery();
  }

  /** Returns id of the rule that asked for the step; empty for an isolation method of the core. */
  public String orderedBy() {
    return orderedBy;
  }

  /** Returns what it pellets, where it is a spin in a rotor whose radii are known. */
  public Optional<Pelleting> pelleting() {
    return kept.get().pelleting();
  }

  /** Returns the method or operation with what it is run on. */
  @Override
  public String toString() {
    return kind.id() + " on " + device();
  }
}
