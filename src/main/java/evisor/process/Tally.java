package evisor.process;

import evisor.knowledge.Media;
import evisor.knowledge.StepProfile;
import evisor.knowledge.StepProfile.Form;
import evisor.model.Contaminant;
import evisor.model.Effort;
import evisor.model.Equipment;
import evisor.model.Figure;
import evisor.model.Format;
import evisor.model.Gmp;
import evisor.model.Grade;
import evisor.model.Handling;
import evisor.model.Lexicon;
import evisor.model.Method;
import evisor.model.Outcome;
import evisor.model.Phase;
import evisor.model.Principle;
import evisor.model.Range;
import evisor.model.Request;
import evisor.model.Residual;
import evisor.model.SampleType;
import evisor.model.Step;
import evisor.model.WordTrait;
import evisor.process.StepForms.Choice;
import evisor.process.UnitOperation.Load;
import evisor.process.UnitOperation.Run;
import evisor.speech.Speech;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adds a train up step by step; made for one train and one thread. */
final class Tally {

  private final Request request;
  private final FigureSource draw;
  private final Media media;
  private final Lexicon lexicon;
  private final SampleType sample;
  private final List<Step> steps = new ArrayList<>(12);
  private final List<Choice> choices = new ArrayList<>(12);
  private double volumeMl;
  private double bestHours;
  private double plannedHours;
  private double worstHours;
  private double runs;
  private boolean hoursEvidenced = true;
  private double proteinLeft = 1;
  private boolean exchanged;

  private final Speech speech;
  private final FigureSum handsOn;
  private final FigureSum cost;

  private final FigureProduct recovery;
  private final Map<Contaminant, FigureProduct> left = new EnumMap<>(Contaminant.class);
  private final Set<Contaminant> acted = EnumSet.noneOf(Contaminant.class);
  private final Set<Principle> used = EnumSet.noneOf(Principle.class);

  private final Set<Equipment> equipment = new LinkedHashSet<>();
  private final Set<Format> formats = new LinkedHashSet<>();
  private final Set<Principle> principles = EnumSet.noneOf(Principle.class);
  private final Set<Residual> residuals = EnumSet.noneOf(Residual.class);
  private final Set<Method> precedents = new LinkedHashSet<>();
  private final Set<Principle> parting = EnumSet.noneOf(Principle.class);
  private int coarseSteps;
  private int fineSteps;
  private boolean open;
  private boolean researchOnly;

  Tally(Request request, FigureSource draw, Media media, Lexicon lexicon) {
    this.lexicon = lexicon;
    this.speech = lexicon.speech();
    this.handsOn = new FigureSum(speech);
    this.cost = new FigureSum(speech);
    this.recovery = new FigureProduct(speech);
    this.request = request;
    this.draw = draw;
    this.media = media;
    this.sample = request.sampleType();
    this.volumeMl = request.volumeMl();
    for (Contaminant contaminant : Contaminant.values()) {
      if (request.has(contaminant)) {
        left.put(contaminant, new FigureProduct(speech));
      }
    }
  }

  /** Returns with which figures the train is worked out. */
  FigureSource draw() {
    return draw;
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
    return request.sample().proteinMgPerMl().orElse(0) * request.volumeMl() * proteinLeft;
  }

  /** Adds a step at the end. */
  void add(StepProfile profile, Choice choice, Settings settings, String orderedBy) {
    StepForm form = choice.form();
    Run run = choice.run();
    Optional<PelletingResult> spun = form.operation().spun(run, suspension(), settings);
    Optional<Figure> stated = form.recovery(sample);
    Optional<Figure> kept = spun.isPresent() ? spun.get().kept(stated, draw) : stated;
    choices.add(choice);
    steps.add(
        new Step(
            profile.kind(),
            profile.phase(),
            form.form().format(),
            run.device(),
            run.parameters(),
            volumeMl,
            run.volumeOutMl(),
            new Range(run.bestHours(), run.worstHours()),
            run.plannedHours(),
            (int) run.runs(),
            (int) run.loads(),
            kept,
            orderedBy,
            spun.map(PelletingResult::shown)));
    double volumeInMl = volumeMl;
    volumeMl = run.volumeOutMl();
    bestHours += run.bestHours();
    plannedHours += run.plannedHours();
    worstHours += run.worstHours();
    runs += run.runs();
    boolean core = profile.phase() == Phase.ISOLATION;
    exchanged |=
        profile.kind() instanceof Method method && !lexicon.is(method, WordTrait.CONCENTRATES);
    if (core) {
      hoursEvidenced &= form.operation().timeEvidenced();
    }
    String label = speech.text(profile.label());
    spend(choice, core, label);
    recover(kept, core, label);
    remove(choice, core, label, settings, volumeInMl);
    handle(profile, form.form(), core);
  }

  // An isolation hands vesicles on in buffer; a spin filter alone only concentrates.
  private Suspension suspension() {
    return new Suspension(
        exchanged ? media.buffer() : media.liquid(sample),
        exchanged ? 1 : Math.max(1, volumeMl / request.volumeMl()),
        media.vesicles(request.target()),
        draw.of(media.spinTemperatureC()).middle(),
        media.diametersNm());
  }

  /** Returns what the steps add up to. */
  Outcome outcome() {
    Optional<Figure> kept = recovery.known() ? Optional.of(recovery.figure()) : Optional.empty();
    Map<Contaminant, Figure> removed = new EnumMap<>(Contaminant.class);
    left.forEach(
        (contaminant, product) -> {
          if (acted.contains(contaminant)) {
            removed.put(contaminant, product.complement());
          }
        });
    Effort effort = new Effort(handsOn.figure(), cost.figure());
    return new Outcome(
        List.copyOf(steps),
        handling(),
        new Range(bestHours, worstHours),
        plannedHours,
        (int) runs,
        volumeMl,
        kept,
        Collections.unmodifiableMap(removed),
        effort,
        missing(kept, removed, effort));
  }

  /** Returns step by step what the train takes in work and money. */
  List<StepBill> bills() {
    List<StepBill> bills = new ArrayList<>(steps.size());
    for (int i = 0; i < steps.size(); i++) {
      bills.add(bill(steps.get(i), choices.get(i)));
    }
    return List.copyOf(bills);
  }

  private StepBill bill(Step step, Choice choice) {
    boolean gmp = request.gmp() == Gmp.FULL;
    Load load =
        new Load(
            step.volumeInMl(),
            request.samplesTogether(),
            Optional.empty(),
            gmp,
            0,
            Optional.empty());
    Expenses expenses = choice.form().expenses();
    StepCost work = expenses.work(load, choice.run());
    return new StepBill(
        step,
        choice.form().form().equipment(),
        expenses.items(load, choice.run()),
        work.handsOnHours(),
        work.costEur(),
        choice.spent().costEur(),
        expenses.costBasis(choice.run(), gmp).isPresent());
  }

  private void spend(Choice choice, boolean core, String step) {
    Expenses expenses = choice.form().expenses();
    handsOn.add(choice.spent().handsOnHours(), expenses.workBasis(), core, step);
    cost.add(
        choice.spent().costEur(),
        expenses.costBasis(choice.run(), request.gmp() == Gmp.FULL),
        core,
        step);
  }

  private void recover(Optional<Figure> kept, boolean core, String step) {
    if (kept.isPresent()) {
      recovery.times(draw.of(kept.get()));
      recovery.restsOn(kept.get(), step);
    } else if (core) {
      recovery.miss();
    }
  }

  private void remove(
      Choice choice, boolean core, String step, Settings settings, double volumeInMl) {
    StepForm form = choice.form();
    double repeats = form.operation().repeats(settings);
    double sharpness = form.operation().sharpness(volumeInMl, choice.run(), settings);
    Set<Principle> own = form.form().principles();
    boolean afterSame = !own.isEmpty() && used.containsAll(own);
    used.addAll(own);
    for (Map.Entry<Contaminant, FigureProduct> entry : left.entrySet()) {
      Contaminant contaminant = entry.getKey();
      FigureProduct product = entry.getValue();
      Reduction reduction = form.reduction(sample, contaminant);
      Optional<Figure> figure = reduction.figure();
      if (figure.isPresent()) {
        acted.add(contaminant);
        if (contaminant == Contaminant.PROTEIN) {
          proteinLeft *= 1 - draw.of(figure.get()).low();
        }
        Range stays = reduction.left(draw.of(figure.get()), afterSame, repeats * sharpness);
        Optional<Figure> passed =
            form.operation().passes(sample, contaminant, volumeInMl, choice.run(), settings);
        product.times(
            passed.map(share -> Sieving.moreCautious(stays, share.range())).orElse(stays));
        passed.ifPresent(share -> product.restsOn(share, step));
        product.restsOn(figure.get(), step);
        if (repeats != 1) {
          product.assume(step, speech.say("every further wash is taken to remove the same share"));
        }
        if (sharpness != 1) {
          product.assume(step, speech.say("a larger load is taken to widen its bands"));
        }
        if (afterSame) {
          product.assume(
              step, speech.say("a second step by the same principle is taken to remove less"));
        }
      } else if (core) {
        product.assume(step, speech.say("no figure was found, so it is taken to remove nothing"));
      }
    }
  }

  private void handle(StepProfile profile, Form form, boolean core) {
    equipment.addAll(form.equipment());
    residuals.removeAll(form.clears());
    residuals.addAll(form.residuals());
    if (core) {
      formats.add(form.format());
      principles.addAll(form.principles());
      if (form.grade() != Grade.NONE) {
        parting.addAll(form.principles());
      }
      coarseSteps += form.grade() == Grade.COARSE ? 1 : 0;
      fineSteps += form.grade() == Grade.FINE ? 1 : 0;
      open |= form.open();
      researchOnly |= form.researchOnly();
      if (!form.precedent().isEmpty()) {
        precedents.add((Method) profile.kind());
      }
    }
  }

  private Handling handling() {
    Set<Equipment> lacking = new LinkedHashSet<>(equipment);
    lacking.removeAll(request.equipment());
    return new Handling(
        Collections.unmodifiableSet(equipment),
        Collections.unmodifiableSet(lacking),
        Collections.unmodifiableSet(formats),
        Collections.unmodifiableSet(principles),
        Collections.unmodifiableSet(parting),
        Collections.unmodifiableSet(residuals),
        open,
        researchOnly,
        Collections.unmodifiableSet(precedents),
        coarseSteps,
        fineSteps);
  }

  private List<String> missing(
      Optional<Figure> kept, Map<Contaminant, Figure> removed, Effort effort) {
    List<String> names = new ArrayList<>(7);
    boolean recovered = evidenced(kept);
    if (!recovered) {
      names.add("recovery");
    }
    if (!recovered || !request.particlesKnown()) {
      names.add("particles");
    }
    if (!evidenced(removed.get(Contaminant.PROTEIN))) {
      names.add("protein_removed");
    }
    if (!evidenced(removed.get(Contaminant.LIPOPROTEIN))) {
      names.add("lipoprotein_removed");
    }
    if (!hoursEvidenced) {
      names.add("hours");
    }
    if (!evidenced(effort.handsOnHours())) {
      names.add("hands_on_hours");
    }
    if (!evidenced(effort.costEur())) {
      names.add("cost_eur");
    }
    return List.copyOf(names);
  }

  private static boolean evidenced(Optional<Figure> figure) {
    return figure.isPresent() && figure.get().evidenced();
  }

  private static boolean evidenced(@org.jspecify.annotations.Nullable Figure figure) {
    return figure != null && figure.evidenced();
  }
}
