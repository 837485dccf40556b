package evisor.process;

import evisor.knowledge.Knowledge;
import evisor.knowledge.Media;
import evisor.knowledge.Rotor;
import evisor.model.Format;
import evisor.model.Lexicon;
import evisor.model.Method;
import evisor.model.Operation;
import evisor.model.Outcome;
import evisor.model.Phase;
import evisor.model.Request;
import evisor.model.StepKind;
import evisor.process.ColumnTarget.Column;
import evisor.process.StepForms.Choice;
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
  private final Map<String, Rotor> rotors;
  private final Media media;
  private final Lexicon lexicon;

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
    Shelf shelf = new Shelf(devices, rotors, knowledge.ranking().shelf());
    this.rotors = knowledge.rotors();
    this.media = knowledge.media();
    this.lexicon = knowledge.lexicon();
    double share = knowledge.ranking().samePrincipleShare();
    List<StepForms> operations = new ArrayList<>();
    knowledge
        .steps()
        .forEach(
            (kind, profile) -> {
              StepForms forms = new StepForms(profile, knowledge, shelf, share);
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
   * Works trains out, in the order of their plans: preparation in its order, the core as the plan
   * says, finishing in its order; with the whole range of every figure.
   *
   * @throws IllegalArgumentException where the knowledge base lacks a method of a core
   */
  public List<Outcome> run(Request request, List<Plan> plans) {
    FormCache choices = choices(request);
    List<Outcome> outcomes = new ArrayList<>(plans.size());
    for (Plan plan : plans) {
      outcomes.add(run(request, plan, FigureSource.NOMINAL, choices));
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
    return run(request, plan, draw, choices(request));
  }

  /** Returns step by step what one train takes in work and money, item by item. */
  public List<StepBill> bills(Request request, Plan plan) {
    return tally(request, plan, FigureSource.NOMINAL, choices(request)).bills();
  }

  private FormCache choices(Request request) {
    return new FormCache(request, Optional.ofNullable(rotors.get(request.rotor())));
  }

  private Outcome run(Request request, Plan plan, FigureSource draw, FormCache choices) {
    return tally(request, plan, draw, choices).outcome();
  }

  private Tally tally(Request request, Plan plan, FigureSource draw, FormCache choices) {
    Tally tally = new Tally(request, draw, media, lexicon);
    operations(preparation, plan, request, choices, tally);
    List<StepForms> core = core(plan);
    for (int i = 0; i < core.size(); i++) {
      Optional<Column> next = i + 1 < core.size() ? core.get(i + 1).column() : Optional.empty();
      take(core.get(i), next, plan, "", request, choices, tally);
    }
    operations(finishing, plan, request, choices, tally);
    return tally;
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

  private void operations(
      List<StepForms> all, Plan plan, Request request, FormCache choices, Tally tally) {
    for (StepForms forms : all) {
      String orderedBy = plan.operations().get((Operation) forms.profile().kind());
      if (orderedBy != null) {
        take(forms, Optional.empty(), plan, orderedBy, request, choices, tally);
      }
    }
  }

  private void take(
      StepForms forms,
      Optional<Column> next,
      Plan plan,
      String orderedBy,
      Request request,
      FormCache choices,
      Tally tally) {
    StepForms taken = forms;
    Settings settings = settings(forms, plan, tally);
    Choice choice = choose(forms, next, plan, settings, choices, tally);
    StepForms other = substitutes.get(forms.profile().kind());
    if (other != null && !plan.operations().containsKey((Operation) other.profile().kind())) {
      Settings others = settings(other, plan, tally);
      Choice instead = choose(other, next, plan, others, choices, tally);
      boolean both = choice.owned(request.equipment()) && instead.owned(request.equipment());
      Choice sooner = both ? forms.faster(choice, instead) : choice;
      if (sooner.form() != choice.form()) {
        taken = other;
        settings = others;
      }
      choice = sooner;
    }
    tally.add(taken.profile(), choice, settings, orderedBy);
  }

  private static Settings settings(StepForms forms, Plan plan, Tally tally) {
    return Settings.of(plan, forms.profile().kind(), tally.draw());
  }

  private static Choice choose(
      StepForms forms,
      Optional<Column> next,
      Plan plan,
      Settings settings,
      FormCache choices,
      Tally tally) {
    StepKind kind = forms.profile().kind();
    Optional<Format> wanted =
        kind instanceof Method ? Optional.ofNullable(plan.formats().get(kind)) : Optional.empty();
    return choices.of(forms, wanted, tally.volumeMl(), tally.proteinMg(), next, settings);
  }

  private static List<StepForms> in(Phase phase, List<StepForms> operations) {
    return operations.stream().filter(forms -> forms.profile().phase() == phase).toList();
  }
}
