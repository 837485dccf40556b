package evisor.process;

import evisor.knowledge.Knowledge;
import evisor.knowledge.Media;
import evisor.knowledge.Rotor;
import evisor.model.Gmp;
import evisor.model.Method;
import evisor.model.Operation;
import evisor.model.Outcome;
import evisor.model.Phase;
import evisor.model.Request;
import evisor.model.StepKind;
import evisor.process.StepForms.Choice;
import evisor.process.UnitOperation.Load;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Predicts what a train does with the samples of a request: volumes, runs, hours, recovery and what
 * is removed, step by step.
 *
 * <p>It only computes with the figures of the knowledge base, holds no state between calls and may
 * be used by any number of threads.
 */
public final class ProcessModel {

  private final Map<Method, StepForms> methods = new EnumMap<>(Method.class);
  private final List<StepForms> preparation;
  private final List<StepForms> finishing;
  private final Map<StepKind, StepForms> substitutes = new LinkedHashMap<>();
  private final Map<String, Rotor> rotors;
  private final Media media;

  /** Lays the figures of a knowledge base out for quick work. */
  public ProcessModel(Knowledge knowledge) {
    this.rotors = knowledge.rotors();
    this.media = knowledge.media();
    double share = knowledge.ranking().samePrincipleShare();
    List<StepForms> operations = new ArrayList<>();
    knowledge
        .steps()
        .forEach(
            (kind, profile) -> {
              StepForms forms = new StepForms(profile, rotors.values(), knowledge.prices(), share);
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
   * Works a train out: preparation in its order, the core as the plan says, finishing in its order;
   * with the whole range of every figure.
   *
   * @throws IllegalArgumentException where the knowledge base lacks a method of the core
   */
  public Outcome run(Request request, Plan plan) {
    return run(request, plan, Draw.NOMINAL);
  }

  /**
   * Works a train out by the same formulas with the figures of a draw.
   *
   * @throws IllegalArgumentException where the knowledge base lacks a method of the core
   */
  public Outcome run(Request request, Plan plan, Draw draw) {
    Tally tally = new Tally(request, draw, media);
    Optional<Rotor> rotor = Optional.ofNullable(rotors.get(request.rotor()));
    operations(preparation, plan, request, rotor, tally);
    for (Method method : plan.core()) {
      StepForms forms = methods.get(method);
      if (forms == null) {
        throw new IllegalArgumentException("nothing is known of " + method.id());
      }
      take(forms, plan, "", request, rotor, tally);
    }
    operations(finishing, plan, request, rotor, tally);
    return tally.outcome();
  }

  private void operations(
      List<StepForms> all, Plan plan, Request request, Optional<Rotor> rotor, Tally tally) {
    for (StepForms forms : all) {
      String orderedBy = plan.operations().get((Operation) forms.profile().kind());
      if (orderedBy != null) {
        take(forms, plan, orderedBy, request, rotor, tally);
      }
    }
  }

  private void take(
      StepForms forms,
      Plan plan,
      String orderedBy,
      Request request,
      Optional<Rotor> rotor,
      Tally tally) {
    Choice choice = choose(forms, plan, request, rotor, tally);
    StepForms other = substitutes.get(forms.profile().kind());
    if (other == null || plan.operations().containsKey((Operation) other.profile().kind())) {
      add(forms, choice, plan, orderedBy, tally);
      return;
    }
    Choice instead = choose(other, plan, request, rotor, tally);
    boolean both = choice.owned(request.equipment()) && instead.owned(request.equipment());
    Choice sooner = both ? StepForms.faster(choice, instead) : choice;
    add(sooner.form() == choice.form() ? forms : other, sooner, plan, orderedBy, tally);
  }

  private static Choice choose(
      StepForms forms, Plan plan, Request request, Optional<Rotor> rotor, Tally tally) {
    StepKind kind = forms.profile().kind();
    return forms.choose(
        kind instanceof Method ? Optional.ofNullable(plan.formats().get(kind)) : Optional.empty(),
        request.equipment(),
        new Load(
            tally.volumeMl(),
            request.samplesTogether(),
            rotor,
            request.gmp() == Gmp.FULL,
            tally.proteinMg()),
        Settings.of(plan, kind, tally.draw()));
  }

  private static void add(
      StepForms forms, Choice choice, Plan plan, String orderedBy, Tally tally) {
    Settings settings = Settings.of(plan, forms.profile().kind(), tally.draw());
    tally.add(forms.profile(), choice, settings, orderedBy);
  }

  private static List<StepForms> in(Phase phase, List<StepForms> operations) {
    return operations.stream().filter(forms -> forms.profile().phase() == phase).toList();
  }
}
