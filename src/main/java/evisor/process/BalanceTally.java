package evisor.process;

import evisor.model.Contaminant;
import evisor.model.Effort;
import evisor.model.Figure;
import evisor.model.Gmp;
import evisor.model.Outcome.Balance;
import evisor.model.Principle;
import evisor.model.Range;
import evisor.model.Request;
import evisor.speech.Speech;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds up, step by step, what comes out of a train and what it takes; made for one train and one
 * thread.
 */
final class BalanceTally {

  private final Request request;
  private final RequestWorkload work;
  private final Speech speech;
  private final Map<Contaminant, FigureProduct> left = new EnumMap<>(Contaminant.class);
  private final Set<Contaminant> acted = EnumSet.noneOf(Contaminant.class);
  private final Set<Principle> used = EnumSet.noneOf(Principle.class);
  private boolean hoursEvidenced = true;

  BalanceTally(RequestWorkload work) {
    this.work = work;
    this.request = work.request();
    this.speech = work.lexicon().speech();
    for (Contaminant contaminant : Contaminant.values()) {
      if (request.has(contaminant)) {
        left.put(contaminant, new FigureProduct(speech));
      }
    }
  }

  /** Returns what comes through of the vesicles; empty where a step of the core has no figure. */
  static Optional<Figure> recovery(RequestWorkload work, List<TakenStep> steps) {
    Speech speech = work.lexicon().speech();
    FigureProduct recovery = new FigureProduct(speech);
    for (TakenStep step : steps) {
      Optional<Figure> kept = step.step().recovery();
      if (kept.isPresent()) {
        recovery.times(work.draw().of(kept.get()));
        recovery.restsOn(kept.get(), speech.text(step.profile().label()));
      } else if (step.core()) {
        recovery.miss();
      }
    }
    return recovery.known() ? Optional.of(recovery.figure()) : Optional.empty();
  }

  /** Returns the work and money that steps take. */
  static Effort effort(RequestWorkload work, List<TakenStep> steps) {
    Speech speech = work.lexicon().speech();
    FigureSum handsOn = new FigureSum(speech);
    FigureSum cost = new FigureSum(speech);
    boolean gmp = work.request().gmp() == Gmp.FULL;
    for (TakenStep step : steps) {
      String label = speech.text(step.profile().label());
      StepExpenses expenses = step.choice().form().expenses();
      StepCost spent = step.choice().spent();
      handsOn.add(spent.handsOnHours(), expenses.workBasis(), step.core(), label);
      cost.add(spent.costEur(), expenses.costBasis(step.choice().run(), gmp), step.core(), label);
    }
    return new Effort(handsOn.figure(), cost.figure());
  }

  /** Returns what these steps add up to, with what comes through and what it takes. */
  Balance of(List<TakenStep> steps, Optional<Figure> kept, Effort effort) {
    for (TakenStep step : steps) {
      add(step);
    }
    Map<Contaminant, Figure> removed = new EnumMap<>(Contaminant.class);
    left.forEach(
        (contaminant, product) -> {
          if (acted.contains(contaminant)) {
            removed.put(contaminant, product.complement());
          }
        });
    return new Balance(
        kept, Collections.unmodifiableMap(removed), effort, missing(kept, removed, effort));
  }

  private void add(TakenStep step) {
    if (step.core()) {
      hoursEvidenced &= step.choice().form().operation().timeEvidenced();
    }
    String label = speech.text(step.profile().label());
    remove(step, label);
  }

  private void remove(TakenStep step, String label) {
    StepForm form = step.choice().form();
    StepSettings settings = step.chosen().settings();
    double volumeInMl = step.step().volumeInMl();
    double repeats = form.operation().repeats(settings);
    double sharpness = form.operation().sharpness(volumeInMl, step.choice().run(), settings);
    Set<Principle> own = form.form().principles();
    boolean afterSame = !own.isEmpty() && used.containsAll(own);
    used.addAll(own);
    for (Map.Entry<Contaminant, FigureProduct> entry : left.entrySet()) {
      Contaminant contaminant = entry.getKey();
      FigureProduct product = entry.getValue();
      ContaminantReduction reduction = form.reduction(work.sample(), contaminant);
      Optional<Figure> figure = reduction.figure();
      if (figure.isPresent()) {
        acted.add(contaminant);
        Range stays = reduction.left(work.draw().of(figure.get()), afterSame, repeats * sharpness);
        Optional<Figure> passed =
            form.operation()
                .passes(work.sample(), contaminant, volumeInMl, step.choice().run(), settings);
        product.times(
            passed.map(share -> SoluteSieving.moreCautious(stays, share.range())).orElse(stays));
        passed.ifPresent(share -> product.restsOn(share, label));
        product.restsOn(figure.get(), label);
        if (repeats != 1) {
          product.assume(label, speech.say("every further wash is taken to remove the same share"));
        }
        if (sharpness != 1) {
          product.assume(label, speech.say("a larger load is taken to widen its bands"));
        }
        if (afterSame) {
          product.assume(
              label, speech.say("a second step by the same principle is taken to remove less"));
        }
      } else if (step.core()) {
        product.assume(label, speech.say("no figure was found, so it is taken to remove nothing"));
      }
    }
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

  private static boolean evidenced(@Nullable Figure figure) {
    return figure != null && figure.evidenced();
  }
}
