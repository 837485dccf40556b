package evisor.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An ordered list of steps around a core of isolation methods. Rules match on it: in the first pass
 * only its core is known, in the second it is a {@link PredictedTrain} and all its words can be
 * asked. Two trains are the same only if they are one object.
 */
public sealed class Train permits PredictedTrain {

  // Rules ask trains thousands of questions for one answer: plain loops, no streams.

  private final List<Method> core;
  private final Set<Family> families;
  private final Set<SampleType> shownFor;
  private final Known known;

  private Train(List<Method> core, Set<Family> families, Set<SampleType> shownFor, Known known) {
    this.core = List.copyOf(core);
    this.families = families;
    this.shownFor = shownFor;
    this.known = known;
  }

  /** Takes over another train. */
  Train(Train composed, Known use) {
    this(composed.core, composed.families, composed.shownFor, use);
  }

  /**
   * How far a train is known.
   *
   * @param usual whether it is on a list of what is usual here
   * @param tried whether anybody is known to have used it for such a sample or one like it
   */
  public record Known(boolean usual, boolean tried) {

    /** Nothing is known yet. */
    public static final Known NOTHING = new Known(false, false);
  }

  /** Returns a train of which nothing but the core and its families is known. */
  public static Train of(List<Method> core, Set<Family> families) {
    return of(core, families, Set.of());
  }

  /**
   * Returns a train of which only the core is known, and what it was shown for.
   *
   * @param core the isolation methods in order
   * @param families the families of these methods
   * @param shownFor samples that the literature shows the core for
   */
  public static Train of(List<Method> core, Set<Family> families, Set<SampleType> shownFor) {
    return new Train(core, families, shownFor, Known.NOTHING);
  }

  /** Returns this train with what the process model predicts of it. */
  public PredictedTrain with(Outcome predicted) {
    return new PredictedTrain(this, predicted, known);
  }

  /** Returns this train with what is predicted of it and what is known of its use. */
  public PredictedTrain with(Outcome predicted, Known use) {
    return new PredictedTrain(this, predicted, use);
  }

  /** Returns this train with what is known of its use. */
  public Train with(Known use) {
    return new Train(core, families, shownFor, use);
  }

  /** Returns whether the train is on a list of what is usual here. */
  @Predicted
  public boolean usual() {
    return known.usual();
  }

  /** Returns whether anybody is known to have used it for such a sample or one like it. */
  @Predicted
  public boolean tried() {
    return known.tried();
  }

  /** Returns the isolation methods in order. */
  public List<Method> core() {
    return core;
  }

  /** Returns what the process model predicts, which the first pass of rules is kept from asking. */
  Outcome predicted() {
    throw new IllegalStateException("nothing is predicted of " + name());
  }

  /** Returns the core as people write it, for example {@code tff → sec}. */
  public String name() {
    return core.stream().map(Method::id).collect(Collectors.joining(" → "));
  }

  /** Returns whether a claim of the knowledge base shows the core for this sample. */
  public boolean shownFor(SampleType sample) {
    return shownFor.contains(sample);
  }

  /** Returns whether a claim of the knowledge base shows the core for one of these samples. */
  public boolean shownForAny(Set<SampleType> samples) {
    for (SampleType sample : samples) {
      if (shownFor.contains(sample)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a claim of the knowledge base shows the core for any sample. */
  public boolean shown() {
    return !shownFor.isEmpty();
  }

  /** Returns the number of isolation methods. */
  @Unit(Quantity.COUNT)
  @Within(from = 1)
  public int length() {
    return core.size();
  }

  /** Returns whether the method is in the core. */
  public boolean has(Method method) {
    return core.contains(method);
  }

  /** Returns whether a method of the family is in the core. */
  public boolean has(Family family) {
    return families.contains(family);
  }

  /** Returns whether the core is this one method. */
  public boolean isOnly(Method method) {
    return core.size() == 1 && core.get(0) == method;
  }

  /** Returns whether every method of the core belongs to the family. */
  public boolean coreIsOnly(Family family) {
    return families.size() == 1 && families.contains(family);
  }

  /** Returns whether the core begins with the method. */
  public boolean startsWith(Method method) {
    return core.get(0) == method;
  }

  /** Returns whether the core ends with the method. */
  public boolean endsWith(Method method) {
    return core.get(core.size() - 1) == method;
  }

  /** Returns whether the first method stands somewhere before the second in the core. */
  public boolean runsBefore(Method earlier, Method later) {
    int first = core.indexOf(earlier);
    return first >= 0 && first < core.lastIndexOf(later);
  }

  /** Returns hours to plan with, for all samples that are processed together. */
  @Predicted
  @Unit(Quantity.HOURS)
  @Within(from = 0)
  public double hours() {
    return predicted().plannedHours();
  }

  /** Returns hours in the best case. */
  @Predicted
  @Unit(Quantity.HOURS)
  @Within(from = 0)
  public double hoursAtBest() {
    return predicted().hours().low();
  }

  /** Returns hours in the worst case. */
  @Predicted
  @Unit(Quantity.HOURS)
  @Within(from = 0)
  public double hoursAtWorst() {
    return predicted().hours().high();
  }

  /** Returns runs of all devices, for all samples that are processed together. */
  @Predicted
  @Unit(Quantity.COUNT)
  @Within(from = 0)
  public int runs() {
    return predicted().runs();
  }

  /** Returns mL that one sample ends in. */
  @Predicted
  @Unit(Quantity.MILLILITRES)
  @Within(from = 0)
  public double finalVolumeMl() {
    return predicted().finalVolumeMl();
  }

  /**
   * Returns the fraction of vesicles that comes through: the lower bound, 0 where there is no
   * figure.
   */
  @Predicted
  @Unit(Quantity.FRACTION)
  @Within(from = 0, to = 1)
  public double recoveryAtWorst() {
    return predicted().recovery().map(figure -> figure.range().low()).orElse(0.0);
  }

  /**
   * Returns the fraction of vesicles that comes through: the upper bound, 1 where there is no
   * figure.
   */
  @Predicted
  @Unit(Quantity.FRACTION)
  @Within(from = 0, to = 1)
  public double recoveryAtBest() {
    return predicted().recovery().map(figure -> figure.range().high()).orElse(1.0);
  }

  /** Returns whether recovery by every isolation method is taken from the literature. */
  @Predicted
  public boolean coreRecoveryEvidenced() {
    for (Step step : predicted().steps()) {
      if (step.kind() instanceof Method && !step.recovery().map(Figure::evidenced).orElse(false)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the fraction removed of a contaminant in the worst case; 0 where there is no figure.
   */
  @Predicted
  @Unit(Quantity.FRACTION)
  @Within(from = 0, to = 1)
  public double removedAtWorst(Contaminant contaminant) {
    Figure figure = predicted().removed().get(contaminant);
    return figure == null ? 0 : figure.range().low();
  }

  /** Returns mL of one sample that enter the first step of this kind; 0 where there is none. */
  @Predicted
  @Unit(Quantity.MILLILITRES)
  @Within(from = 0)
  public double volumeInto(StepKind kind) {
    Step step = step(kind);
    return step == null ? 0 : step.volumeInMl();
  }

  /**
   * Returns fills or loads that one sample needs in the first step of this kind; 0 where there is
   * none.
   */
  @Predicted
  @Unit(Quantity.COUNT)
  @Within(from = 0)
  public int loads(StepKind kind) {
    Step step = step(kind);
    return step == null ? 0 : step.loads();
  }

  /**
   * Returns runs of the first step of this kind for all samples together; 0 where there is none.
   */
  @Predicted
  @Unit(Quantity.COUNT)
  @Within(from = 0)
  public int runsOf(StepKind kind) {
    Step step = step(kind);
    return step == null ? 0 : step.runs();
  }

  /** Returns hours to plan with for the first step of this kind; 0 where there is none. */
  @Predicted
  @Unit(Quantity.HOURS)
  @Within(from = 0)
  public double hoursOf(StepKind kind) {
    Step step = step(kind);
    return step == null ? 0 : step.plannedHours();
  }

  /** Returns whether a preparation or finishing step is composed around the core. */
  @Predicted
  public boolean has(Operation operation) {
    return step(operation) != null;
  }

  /** Returns whether an isolation method is run in this format. */
  @Predicted
  public boolean uses(Format format) {
    return predicted().handling().formats().contains(format);
  }

  /** Returns whether the train needs equipment that is not at hand. */
  @Predicted
  public boolean lacks(Equipment item) {
    return predicted().handling().lacking().contains(item);
  }

  /** Returns whether the train needs the equipment. */
  @Predicted
  public boolean needs(Equipment item) {
    return predicted().handling().equipment().contains(item);
  }

  /** Returns whether an isolation method separates by the principle. */
  @Predicted
  public boolean separatesBy(Principle principle) {
    return predicted().handling().principles().contains(principle);
  }

  /** Returns by how many principles the isolation methods separate. */
  @Predicted
  @Unit(Quantity.COUNT)
  @Within(from = 0, to = 7)
  public int principles() {
    return predicted().handling().principles().size();
  }

  /** Returns by how many principles those isolation methods separate that part vesicles at all. */
  @Predicted
  @Unit(Quantity.COUNT)
  @Within(from = 0, to = 7)
  public int partingPrinciples() {
    return predicted().handling().parting().size();
  }

  /** Returns how many isolation methods part coarsely, as their formats do. */
  @Predicted
  @Unit(Quantity.COUNT)
  @Within(from = 0)
  public int coarseSteps() {
    return predicted().handling().coarseSteps();
  }

  /** Returns how many isolation methods part finely, as their formats do. */
  @Predicted
  @Unit(Quantity.COUNT)
  @Within(from = 0)
  public int fineSteps() {
    return predicted().handling().fineSteps();
  }

  /** Returns whether the last step may leave the residual in the product. */
  @Predicted
  public boolean leaves(Residual residual) {
    return predicted().handling().residuals().contains(residual);
  }

  /** Returns whether a step of the core handles the product in the open. */
  @Predicted
  public boolean open() {
    return predicted().handling().open();
  }

  /** Returns whether a step of the core needs a reagent or kit of research grade. */
  @Predicted
  public boolean researchOnly() {
    return predicted().handling().researchOnly();
  }

  /** Returns whether every isolation method has a published clinical or GMP use. */
  @Predicted
  public boolean hasPrecedent() {
    return predicted().handling().precedents().containsAll(core);
  }

  /** Returns the core as people write it. */
  @Override
  public String toString() {
    return name();
  }

  private @Nullable Step step(StepKind kind) {
    List<Step> steps = predicted().steps();
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).kind() == kind) {
        return steps.get(i);
      }
    }
    return null;
  }
}
