package evisor.process;

import evisor.knowledge.StepProfile;
import evisor.model.Contaminant;
import evisor.model.Effort;
import evisor.model.Figure;
import evisor.model.Method;
import evisor.model.Outcome;
import evisor.model.Range;
import evisor.model.Step;
import evisor.model.WordTrait;
import evisor.process.FormCache.Chosen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The first steps of a train with what they add up to. Trains that begin alike share them, so that
 * each step is worked out once; made for one request and one thread.
 */
final class TrainProgress {

  private final RequestWorkload work;
  private final @Nullable TrainProgress before;
  private final @Nullable TakenStep last;
  private final List<TrainProgress> next = new ArrayList<>(2);
  private final int length;
  private final double volumeMl;
  private final double bestHours;
  private final double plannedHours;
  private final double worstHours;
  private final double runs;
  private final double proteinLeft;
  private final boolean exchanged;
  private final FormHandling forms;

  private TrainProgress(RequestWorkload work) {
    this.work = work;
    this.before = null;
    this.last = null;
    this.length = 0;
    this.volumeMl = work.request().volumeMl();
    this.bestHours = 0;
    this.plannedHours = 0;
    this.worstHours = 0;
    this.runs = 0;
    this.proteinLeft = 1;
    this.exchanged = false;
    this.forms = work.forms();
  }

  private TrainProgress(TrainProgress before, TakenStep last) {
    this.work = before.work;
    this.before = before;
    this.last = last;
    this.length = before.length + 1;
    UnitOperation.Run run = last.choice().run();
    this.volumeMl = run.volumeOutMl();
    this.bestHours = before.bestHours + run.bestHours();
    this.plannedHours = before.plannedHours + run.plannedHours();
    this.worstHours = before.worstHours + run.worstHours();
    this.runs = before.runs + run.runs();
    this.proteinLeft = before.proteinLeft * before.proteinLeft(last);
    this.exchanged = before.exchanged || before.exchanges(last.profile());
    this.forms = before.forms.with(last.choice().form(), this::taken);
  }

  /** Returns a train without any step. */
  static TrainProgress start(RequestWorkload work) {
    return new TrainProgress(work);
  }

  /** Returns mL of one sample that the steps so far end in. */
  double volumeMl() {
    return volumeMl;
  }

  /**
   * Returns mg of protein that one sample still holds, at most; 0 where it was not measured. A step
   * counts as it usually removes: were a bed made smaller for more washing before it, asking for
   * more purity could take less time.
   */
  double proteinMg() {
    return work.request().sample().proteinMgPerMl().orElse(0)
        * work.request().volumeMl()
        * proteinLeft;
  }

  /** Returns the train with a step more. */
  // The very choice is meant, which is made once for all that enter a step with the same.
  @SuppressWarnings("ReferenceEquality")
  TrainProgress with(StepProfile profile, Chosen chosen, String orderedBy) {
    for (TrainProgress known : next) {
      TakenStep taken = known.last;
      if (taken != null && taken.chosen() == chosen && taken.orderedBy().equals(orderedBy)) {
        return known;
      }
    }
    TrainProgress longer = new TrainProgress(this, step(profile, chosen, orderedBy));
    next.add(longer);
    return longer;
  }

  private TakenStep step(StepProfile profile, Chosen chosen, String orderedBy) {
    StepForm form = chosen.choice().form();
    UnitOperation.Run run = chosen.choice().run();
    Step step =
        new Step(
            profile.kind(),
            profile.phase(),
            form.form().format(),
            orderedBy,
            new Step.Run(
                run.device(),
                run.parameters(),
                volumeMl,
                run.volumeOutMl(),
                new Range(run.bestHours(), run.worstHours()),
                run.plannedHours(),
                (int) run.runs(),
                (int) run.loads()),
            new KeptOfStep(this, chosen));
    return new TakenStep(profile, chosen, step);
  }

  // Classes and no lambdas, as in findings: one is made for every step of every train.
  private record KeptOfStep(TrainProgress before, Chosen chosen) implements Supplier<Step.Kept> {
    @Override
    public Step.Kept get() {
      return before.kept(chosen);
    }
  }

  private record Reckoned(RequestWorkload work, List<TakenStep> taken)
      implements Outcome.Reckoning {

    @Override
    public Optional<Figure> recovery() {
      return BalanceTally.recovery(work, taken);
    }

    @Override
    public Effort effort() {
      return BalanceTally.effort(work, taken);
    }

    @Override
    public Outcome.Balance balance(Optional<Figure> recovery, Effort effort) {
      return new BalanceTally(work).of(taken, recovery, effort);
    }
  }

  private Step.Kept kept(Chosen chosen) {
    StepForm form = chosen.choice().form();
    Optional<PelletingResult> spun =
        form.operation().spun(chosen.choice().run(), suspension(), chosen.settings());
    Optional<Figure> stated = form.recovery(work.sample());
    return new Step.Kept(
        spun.isPresent() ? spun.get().kept(stated, work.draw()) : stated,
        spun.map(PelletingResult::shown));
  }

  // An isolation hands vesicles on in buffer; a spin filter alone only concentrates.
  private VesicleSuspension suspension() {
    return new VesicleSuspension(
        exchanged ? work.media().buffer() : work.media().liquid(work.sample()),
        exchanged ? 1 : Math.max(1, volumeMl / work.request().volumeMl()),
        work.media().vesicles(work.request().target()),
        work.draw().of(work.media().spinTemperatureC()).middle(),
        work.media().diametersNm());
  }

  private boolean exchanges(StepProfile profile) {
    return profile.kind() instanceof Method method
        && !work.lexicon().is(method, WordTrait.CONCENTRATES);
  }

  /** Returns which part of the protein a step leaves; 1 where nobody asks. */
  private double proteinLeft(TakenStep step) {
    if (work.request().sample().proteinMgPerMl().isEmpty()
        || !work.request().has(Contaminant.PROTEIN)) {
      return 1;
    }
    Optional<Figure> removed =
        step.choice().form().reduction(work.sample(), Contaminant.PROTEIN).figure();
    return removed.isEmpty() ? 1 : 1 - work.draw().of(removed.get()).low();
  }

  /** Returns what the steps add up to. */
  Outcome outcome() {
    List<TakenStep> taken = taken();
    List<Step> steps = new ArrayList<>(taken.size());
    taken.forEach(one -> steps.add(one.step()));
    return new Outcome(
        List.copyOf(steps),
        work.handling(forms.handling()),
        new Range(bestHours, worstHours),
        plannedHours,
        (int) runs,
        volumeMl,
        new Reckoned(work, taken));
  }

  /** Returns step by step what the train takes in work and money. */
  List<StepBill> bills() {
    return taken().stream().map(one -> one.bill(work.request())).toList();
  }

  private List<TakenStep> taken() {
    TakenStep[] taken = new TakenStep[length];
    TrainProgress one = this;
    for (int i = length - 1; i >= 0 && one != null && one.last != null; i--) {
      taken[i] = one.last;
      one = one.before;
    }
    return Arrays.asList(taken);
  }
}
