package evisor.process;

import evisor.knowledge.Rotor;
import evisor.knowledge.StepProfile.Form;
import evisor.knowledge.StepProfile.Recovery;
import evisor.knowledge.StepProfile.Removal;
import evisor.model.Contaminant;
import evisor.model.Figure;
import evisor.model.Principle;
import evisor.model.SampleType;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One form of a step with its figures laid out by sample, so that a train is worked out by look-up alone. */
final class StepForm {

  private static final int CONTAMINANTS = Contaminant.values().length;

  private final Form form;
  private final UnitOperation operation;
  private final int principles;
  private final Map<SampleType, Optional<Figure>> recovery = new EnumMap<>(SampleType.class);
  private final Map<SampleType, Reduction[]> reductions = new EnumMap<>(SampleType.class);

  /**
   * Lays out a form.
   *
   * @param form the form
   * @param rotors all rotors
   * @param samePrincipleShare part of its log reduction that a step brings after one by the same principle
   */
  StepForm(Form form, Collection<Rotor> rotors, double samePrincipleShare) {
    this.form = form;
    this.operation = UnitOperation.of(form.operating(), form.parameters(), rotors);
    this.principles = mask(form.principles());
    for (SampleType sample : SampleType.values()) {
      recovery.put(sample, recoveryFor(sample));
      Reduction[] row = new Reduction[CONTAMINANTS];
      for (Contaminant contaminant : Contaminant.values()) {
        row[contaminant.ordinal()] =
            removalFor(contaminant, sample)
                .map(figure -> Reduction.of(figure, samePrincipleShare))
                .orElse(Reduction.UNKNOWN);
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

  /** Returns the principles as bits in the order of their enum. */
  int principles() {
    return principles;
  }

  Optional<Figure> recovery(SampleType sample) {
    return recovery.getOrDefault(sample, Optional.empty());
  }

  Reduction reduction(SampleType sample, Contaminant contaminant) {
    Reduction[] row = reductions.get(sample);
    return row == null ? Reduction.UNKNOWN : row[contaminant.ordinal()];
  }

  /** Returns whether it does the same as another form with other equipment, so that the faster may be taken. */
  boolean replaces(StepForm other) {
    return principles == other.principles
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

  private static int mask(Set<Principle> principles) {
    int mask = 0;
    for (Principle principle : principles) {
      mask |= 1 << principle.ordinal();
    }
    return mask;
  }
}
