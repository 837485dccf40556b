package evisor.process;

import evisor.knowledge.StepProfile.Form;
import evisor.model.Equipment;
import evisor.model.Format;
import evisor.model.Grade;
import evisor.model.Handling;
import evisor.model.Method;
import evisor.model.Principle;
import evisor.model.Residual;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * How trains are worked that begin with the same forms of steps. It hangs on nothing else, so that
 * it is put together once for all requests; any number of threads may ask.
 */
final class FormHandling {

  // Preparation follows the request, so that there are many sequences; most are met again.
  private static final int MOST_KEPT = 20_000;

  private static final Next[] NONE = {};

  private final Shared shared;
  private final Handling handling;
  // Few forms follow one another, so that looking through them is quickest.
  private volatile Next[] next = NONE;

  private FormHandling(Shared shared, Handling handling) {
    this.shared = shared;
    this.handling = handling;
  }

  /**
   * What all sequences have in common.
   *
   * @param kept how many are kept
   * @param equipment the sets of equipment that they need, each once in one order
   */
  private record Shared(AtomicInteger kept, Map<List<Equipment>, Set<Equipment>> equipment) {}

  /** The sequence with one form more. */
  private record Next(StepForm last, FormHandling longer) {}

  /** Returns the handling of trains without a step. */
  static FormHandling start() {
    Shared shared = new Shared(new AtomicInteger(), new ConcurrentHashMap<>());
    return new FormHandling(shared, worked(List.of(), shared));
  }

  /**
   * Returns how the train is worked, where all equipment is at hand; trains that need the same have
   * one set of it.
   */
  Handling handling() {
    return handling;
  }

  /**
   * Returns the handling with a step more.
   *
   * @param last form of the new step
   * @param steps gives all steps, the new one included
   */
  FormHandling with(StepForm last, Supplier<List<TakenStep>> steps) {
    for (Next known : next) {
      if (known.last() == last) {
        return known.longer();
      }
    }
    FormHandling longer = new FormHandling(shared, worked(steps.get(), shared));
    if (shared.kept().get() < MOST_KEPT) {
      shared.kept().incrementAndGet();
      keep(new Next(last, longer));
    }
    return longer;
  }

  private synchronized void keep(Next more) {
    Next[] longer = Arrays.copyOf(next, next.length + 1);
    longer[longer.length - 1] = more;
    next = longer;
  }

  private static Handling worked(List<TakenStep> steps, Shared shared) {
    Set<Equipment> equipment = new LinkedHashSet<>();
    Set<Format> formats = new LinkedHashSet<>();
    Set<Principle> principles = EnumSet.noneOf(Principle.class);
    Set<Principle> parting = EnumSet.noneOf(Principle.class);
    Set<Residual> residuals = EnumSet.noneOf(Residual.class);
    Set<Method> precedents = new LinkedHashSet<>();
    boolean open = false;
    boolean researchOnly = false;
    int coarse = 0;
    int fine = 0;
    for (TakenStep step : steps) {
      Form form = step.choice().form().form();
      equipment.addAll(form.equipment());
      residuals.removeAll(form.clears());
      residuals.addAll(form.residuals());
      if (step.core()) {
        formats.add(form.format());
        principles.addAll(form.principles());
        if (form.grade() != Grade.NONE) {
          parting.addAll(form.principles());
        }
        coarse += form.grade() == Grade.COARSE ? 1 : 0;
        fine += form.grade() == Grade.FINE ? 1 : 0;
        open |= form.open();
        researchOnly |= form.researchOnly();
        if (!form.precedent().isEmpty()) {
          precedents.add((Method) step.profile().kind());
        }
      }
    }
    return new Handling(
        shared
            .equipment()
            .computeIfAbsent(
                List.copyOf(equipment), inOrder -> Collections.unmodifiableSet(equipment)),
        Set.of(),
        List.copyOf(formats),
        Collections.unmodifiableSet(principles),
        Collections.unmodifiableSet(parting),
        Collections.unmodifiableSet(residuals),
        open,
        researchOnly,
        Collections.unmodifiableSet(precedents),
        coarse,
        fine);
  }
}
