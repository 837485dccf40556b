package evisor.knowledge;

import evisor.model.Contaminant;
import evisor.model.Equipment;
import evisor.model.Figure;
import evisor.model.Format;
import evisor.model.Grade;
import evisor.model.Operation;
import evisor.model.Parameter;
import evisor.model.Phase;
import evisor.model.Principle;
import evisor.model.Residual;
import evisor.model.SampleType;
import evisor.model.StepKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of one isolation method, or of one preparation or finishing step.
 *
 * @param kind the method or operation
 * @param label its name in a sentence, for example {@code size-exclusion chromatography}
 * @param purpose what it is for, in one sentence
 * @param phase where it stands in a train
 * @param order its place among the steps of the same phase; isolation methods stand as their core
 *     says
 * @param substitute the operation that does the same and stands in its place where it is through
 *     sooner
 * @param forms the formats that it is run in, the usual one first
 */
public record StepProfile(
    StepKind kind,
    String label,
    String purpose,
    Phase phase,
    int order,
    Optional<Operation> substitute,
    List<Form> forms) {

  /** Returns the step without its forms. */
  public StepProfile bare() {
    return new StepProfile(kind, label, purpose, phase, order, substitute, List.of());
  }

  /**
   * One format of a step.
   *
   * @param format the format
   * @param label its name in a sentence
   * @param equipment capital equipment that it needs
   * @param open whether the product is handled in the open
   * @param singleUse whether what touches the product is thrown away
   * @param researchOnly whether it needs a reagent or kit of research grade
   * @param grade how well it parts vesicles from what is like them
   * @param principles by which properties it tells vesicles from the rest
   * @param residuals what it may leave in the product
   * @param clears residuals of earlier steps that it takes out
   * @param recovery fractions of the vesicles that come through
   * @param removal fractions of contaminants taken out
   * @param precedent claims of a clinical or GMP use; none where none is known
   * @param parameters parameters that it is run with unless a rule sets another value
   * @param needs the work and the consumables that it needs
   * @param operating how long it takes and what it can hold
   * @param claims claims that describe the format in general
   */
  public record Form(
      Format format,
      String label,
      Set<Equipment> equipment,
      boolean open,
      boolean singleUse,
      boolean researchOnly,
      Grade grade,
      Set<Principle> principles,
      Set<Residual> residuals,
      Set<Residual> clears,
      List<Recovery> recovery,
      List<Removal> removal,
      List<String> precedent,
      List<Parameter> parameters,
      StepNeeds needs,
      StepOperation operating,
      List<String> claims) {

    /** Returns the form without what it recovers and removes. */
    public Form bare() {
      return new Form(
          format,
          label,
          equipment,
          open,
          singleUse,
          researchOnly,
          grade,
          principles,
          residuals,
          clears,
          List.of(),
          List.of(),
          precedent,
          parameters,
          needs,
          operating,
          claims);
    }
  }

  /**
   * The fraction of vesicles that comes through, for some samples.
   *
   * @param samples the samples that it holds for; all where there are none
   * @param figure the fraction, 0 to 1
   */
  public record Recovery(Set<SampleType> samples, Figure figure) {}

  /**
   * The fraction of a contaminant that is taken out, for some samples.
   *
   * @param contaminant the contaminant
   * @param samples the samples that it holds for; all where there are none
   * @param figure the fraction, 0 to 1
   */
  public record Removal(Contaminant contaminant, Set<SampleType> samples, Figure figure) {}
}
