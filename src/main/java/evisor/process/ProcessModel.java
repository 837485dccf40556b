package evisor.process;

import evisor.knowledge.CentrifugationMedia;
import evisor.knowledge.Knowledge;
import evisor.knowledge.Rotor;
import evisor.model.Equipment;
import evisor.model.Format;
import evisor.model.Lexicon;
import evisor.model.Method;
import evisor.model.Operation;
import evisor.model.Outcome;
import evisor.model.Phase;
import evisor.model.Request;
import evisor.model.StepKind;
import evisor.process.ColumnTarget.Column;
import evisor.process.FormCache.Chosen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Predicts what a train does with the samples of a request: volumes, runs, hours, recovery and what
 * is removed, step by step.
 *
 * <p>It only computes with the figures of the knowledge base, holds no state between calls and may
 * be used by any number of threads.
 */
public final class ProcessModel {

  private final Map<Method, StepForms> methods = new LinkedHashMap<>();
  private final List<StepForms> preparation;
  private final List<StepForms> finishing;
  private final Map<StepKind, StepForms> substitutes = new LinkedHashMap<>();
  private final Knowledge knowledge;
  private final LaboratoryShelf shelf;
  private final Map<String, Rotor> rotors;
  private final CentrifugationMedia media;
  private final Lexicon lexicon;
  private final FormHandling handling = FormHandling.start();

  /** Lays the figures of a knowledge base out for quick work. */
  public ProcessModel(Knowledge knowledge) {
    this(knowledge, Set.of(), Set.of());
  }

  /**
   * Lays them out for a laboratory.
   *
   * @param devices what it has, as the knowledge base names it; nothing where that is not known
   * @param rotors the rotors that it has, likewise
   */
  public ProcessModel(Knowledge knowledge, Set<String> devices, Set<String> rotors) {
    this(knowledge, new LaboratoryShelf(devices, rotors, knowledge.ranking().shelf()), Map.of());
  }

  /** Takes forms that are laid out already, of steps that the knowledge base has. */
  private ProcessModel(
      Knowledge knowledge, LaboratoryShelf shelf, Map<StepKind, StepForms> laidOut) {
    this.knowledge = knowledge;
    this.shelf = shelf;
    this.rotors = knowledge.rotors();
    this.media = knowledge.media();
    this.lexicon = knowledge.lexicon();
    double share = knowledge.ranking().samePrincipleShare();
    List<StepForms> operations = new ArrayList<>();
    knowledge
        .steps()
        .forEach(
            (kind, profile) -> {
              StepForms known = laidOut.get(kind);
              StepForms forms =
                  known != null && known.profile().equals(profile)
                      ? known
                      : new StepForms(profile, knowledge, shelf, share);
              if (kind instanceof Method method) {
                methods.put(method, forms);
              } else {
                operations.add(forms);
              }
            });
    operations.sort(Comparator.comparingInt(forms -> forms.profile().order()));
    this.preparation = in(Phase.PREPARATION, operations);
    this.finishing = in(Phase.FINISHING, operations);
    for (StepForms forms : operations) {
      forms
          .profile()
          .substitute()
          .flatMap(
              kind -> operations.stream().filter(other -> other.profile().kind() == kind).findAny())
          .ifPresent(other -> substitutes.put(forms.profile().kind(), other));
    }
  }

  /**
   * Returns what predicts trains by another knowledge base; of one that differs by its steps alone
   * only those that have changed are laid out anew.
   */
  public ProcessModel by(Knowledge other) {
    boolean alike =
        other.lexicon().equals(lexicon)
            && other.rotors().equals(rotors)
            && other.media().equals(media)
            && other.prices().equals(knowledge.prices())
            && other.ranking().equals(knowledge.ranking());
    return new ProcessModel(
        other,
        new LaboratoryShelf(shelf.devices(), shelf.rotors(), other.ranking().shelf()),
        alike ? steps() : Map.of());
  }

  /**
   * Works trains out, in the order of their plans: preparation in its order, the core as the plan
   * says, finishing in its order; with the whole range of every figure.
   *
   * @param choices made by the terms of the request
   * @throws IllegalArgumentException where the knowledge base lacks a method of a core
   */
  List<Outcome> run(Request request, List<Plan> plans, FormCache choices) {
    Working working = working(request, FigureSource.NOMINAL, choices);
    List<Outcome> outcomes = new ArrayList<>(plans.size());
    for (Plan plan : plans) {
      outcomes.add(working.progress(plan).outcome());
    }
    return outcomes;
  }

  /** Works one train out, with the whole range of every figure. */
  public Outcome run(Request request, Plan plan) {
    return run(request, plan, FigureSource.NOMINAL);
  }

  /**
   * Works one train out by the same formulas with the figures of a draw.
   *
   * @throws IllegalArgumentException where the knowledge base lacks a method of the core
   */
  public Outcome run(Request request, Plan plan, FigureSource draw) {
    return working(request, draw).progress(plan).outcome();
  }

  /** Returns step by step what one train takes in work and money, item by item. */
  public List<StepBill> bills(Request request, Plan plan) {
    return working(request, FigureSource.NOMINAL).progress(plan).bills();
  }

  /** Returns on what the choice of forms depends, of a request. */
  WorkTerms terms(Request request) {
    return WorkTerms.of(request, Optional.ofNullable(rotors.get(request.rotor())));
  }

  private Working working(Request request, FigureSource draw) {
    return working(request, draw, new FormCache(terms(request)));
  }

  private Working working(Request request, FigureSource draw, FormCache choices) {
    RequestWorkload work = new RequestWorkload(request, draw, media, lexicon, handling);
    return new Working(TrainProgress.start(work), choices, work);
  }

  /** Trains of one request, with what has been worked out of them. */
  private final class Working {

    private final TrainProgress start;
    private final FormCache choices;
    private final RequestWorkload work;

    Working(TrainProgress start, FormCache choices, RequestWorkload work) {
      this.start = start;
      this.choices = choices;
      this.work = work;
    }

    TrainProgress progress(Plan plan) {
      TrainProgress train = operations(preparation, plan, start);
      List<StepForms> core = core(plan);
      for (int i = 0; i < core.size(); i++) {
        Optional<Column> next = i + 1 < core.size() ? core.get(i + 1).column() : Optional.empty();
        train = take(core.get(i), next, plan, "", train);
      }
      return operations(finishing, plan, train);
    }

    private TrainProgress operations(List<StepForms> all, Plan plan, TrainProgress train) {
      TrainProgress longer = train;
      for (StepForms forms : all) {
        String orderedBy = plan.operations().get((Operation) forms.profile().kind());
        if (orderedBy != null) {
          longer = take(forms, Optional.empty(), plan, orderedBy, longer);
        }
      }
      return longer;
    }

    private TrainProgress take(
        StepForms forms, Optional<Column> next, Plan plan, String orderedBy, TrainProgress train) {
      Chosen chosen = choose(forms, next, plan, train);
      StepForms other = substitutes.get(forms.profile().kind());
      if (other != null && !plan.operations().containsKey((Operation) other.profile().kind())) {
        Chosen instead = choose(other, next, plan, train);
        Set<Equipment> owned = work.request().equipment();
        if (chosen.choice().owned(owned) && instead.choice().owned(owned)) {
          Chosen sooner = choices.sooner(forms, chosen, instead);
          boolean first = sooner.choice().form() == chosen.choice().form();
          return train.with((first ? forms : other).profile(), sooner, orderedBy);
        }
      }
      return train.with(forms.profile(), chosen, orderedBy);
    }

    private Chosen choose(StepForms forms, Optional<Column> next, Plan plan, TrainProgress train) {
      StepKind kind = forms.profile().kind();
      Optional<Format> wanted =
          kind instanceof Method ? Optional.ofNullable(plan.formats().get(kind)) : Optional.empty();
      StepSettings settings = StepSettings.of(plan, kind, work.draw());
      return choices.of(forms, wanted, train.volumeMl(), train.proteinMg(), next, settings);
    }
  }

  /** Returns the forms of every step. */
  Map<StepKind, StepForms> steps() {
    Map<StepKind, StepForms> steps = new LinkedHashMap<>(methods);
    preparation.forEach(forms -> steps.put(forms.profile().kind(), forms));
    finishing.forEach(forms -> steps.put(forms.profile().kind(), forms));
    return steps;
  }

  private List<StepForms> core(Plan plan) {
    List<StepForms> core = new ArrayList<>(plan.core().size());
    for (Method method : plan.core()) {
      StepForms forms = methods.get(method);
      if (forms == null) {
        throw new IllegalArgumentException("nothing is known of " + method.id());
      }
      core.add(forms);
    }
    return core;
  }

  private static List<StepForms> in(Phase phase, List<StepForms> operations) {
    return operations.stream().filter(forms -> forms.profile().phase() == phase).toList();
  }
}
