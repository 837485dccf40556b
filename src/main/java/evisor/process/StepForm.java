package evisor.process;

import evisor.knowledge.Knowledge;
import evisor.knowledge.StepProfile.Form;
import evisor.knowledge.StepProfile.Recovery;
import evisor.knowledge.StepProfile.Removal;
import evisor.model.Contaminant;
import evisor.model.Figure;
import evisor.model.SampleType;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One form of a step with its figures laid out by sample, so that a train is worked out by look-up
 * alone.
 */
final class StepForm {

  private final Form form;
  private final UnitOperation operation;
  private final StepExpenses expenses;
  // Words are one object each, and these are looked up for every step of every train.
  private final IdentityHashMap<SampleType, Optional<Figure>> recovery = new IdentityHashMap<>();
  private final IdentityHashMap<SampleType, Map<Contaminant, ContaminantReduction>> reductions =
      new IdentityHashMap<>();

  /**
   * Lays out a form.
   *
   * @param form the form
   * @param knowledge rotors, prices and types of sample
   * @param shelf devices and rotors that are there
   * @param samePrincipleShare part of its log reduction that a step brings after one by the same
   *     principle
   */
  StepForm(Form form, Knowledge knowledge, LaboratoryShelf shelf, double samePrincipleShare) {
    this.form = form;
    this.operation =
        UnitOperation.of(form.operating(), form.parameters(), knowledge.rotors().values(), shelf);
    this.expenses = new StepExpenses(form, knowledge.prices());
    for (SampleType sample : knowledge.lexicon().terms(SampleType.class).all()) {
      recovery.put(sample, recoveryFor(sample));
      Map<Contaminant, ContaminantReduction> row = new EnumMap<>(Contaminant.class);
      for (Contaminant contaminant : Contaminant.values()) {
        removalFor(contaminant, sample)
            .map(figure -> new ContaminantReduction(Optional.of(figure), samePrincipleShare))
            .ifPresent(reduction -> row.put(contaminant, reduction));
      }
      reductions.put(sample, row);
    }
  }

  Form form() {
    return form;
  }

  UnitOperation operation() {
    return operation;
  }

  StepExpenses expenses() {
    return expenses;
  }

  Optional<Figure> recovery(SampleType sample) {
    return recovery.getOrDefault(sample, Optional.empty());
  }

  ContaminantReduction reduction(SampleType sample, Contaminant contaminant) {
    return reductions
        .getOrDefault(sample, Map.of())
        .getOrDefault(contaminant, ContaminantReduction.UNKNOWN);
  }

  /**
   * Returns whether it does the same as another form with other equipment, so that the faster may
   * be taken.
   */
  boolean replaces(StepForm other) {
    return form.principles().equals(other.form.principles())
        && form.residuals().equals(other.form.residuals())
        && form.researchOnly() == other.form.researchOnly();
  }

  private Optional<Figure> recoveryFor(SampleType sample) {
    Optional<Figure> general = Optional.empty();
    for (Recovery entry : form.recovery()) {
      if (entry.samples().contains(sample)) {
        return Optional.of(entry.figure());
      }
      if (entry.samples().isEmpty()) {
        general = Optional.of(entry.figure());
      }
    }
    return general;
  }

  private Optional<Figure> removalFor(Contaminant contaminant, SampleType sample) {
    Optional<Figure> general = Optional.empty();
    for (Removal entry : form.removal()) {
      if (entry.contaminant() == contaminant && entry.samples().contains(sample)) {
        return Optional.of(entry.figure());
      }
      if (entry.contaminant() == contaminant && entry.samples().isEmpty()) {
        general = Optional.of(entry.figure());
      }
    }
    return general;
  }
}
