package evisor.process;

import evisor.model.Contaminant;
import evisor.model.Format;
import evisor.model.Method;
import evisor.model.Request;
import evisor.model.SampleType;
import evisor.model.StepKind;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** The forms of one step as they were and as they are, where nothing else of it has changed. */
final class ChangedForms {

  private final StepForms before;
  private final StepForms after;
  private final IdentityHashMap<StepForm, Pair> pairs = new IdentityHashMap<>();

  /**
   * A form as it was and as it is.
   *
   * @param same whether nothing has changed
   * @param sameBeside whether at most what it recovers and removes has changed
   */
  private record Pair(StepForm before, StepForm after, boolean same, boolean sameBeside) {

    static Pair of(StepForm before, StepForm after) {
      boolean same = before.form().equals(after.form());
      return new Pair(
          before, after, same, same || before.form().bare().equals(after.form().bare()));
    }

    /** Returns whether a train comes out alike by either. */
    boolean alike(Request request) {
      if (same) {
        return true;
      }
      SampleType sample = request.sampleType();
      if (!sameBeside || !before.recovery(sample).equals(after.recovery(sample))) {
        return false;
      }
      for (Contaminant contaminant : Contaminant.values()) {
        if (request.has(contaminant)
            && !before
                .reduction(sample, contaminant)
                .equals(after.reduction(sample, contaminant))) {
          return false;
        }
      }
      return true;
    }
  }

  private ChangedForms(StepForms before, StepForms after) {
    this.before = before;
    this.after = after;
    for (int i = 0; i < before.all().size(); i++) {
      pairs.put(before.all().get(i), Pair.of(before.all().get(i), after.all().get(i)));
    }
  }

  /** Returns the forms of a step; nothing where more of it has changed. */
  static Optional<ChangedForms> of(StepForms before, StepForms after) {
    return before.all().size() == after.all().size()
            && before.column().equals(after.column())
            && before.profile().bare().equals(after.profile().bare())
        ? Optional.of(new ChangedForms(before, after))
        : Optional.empty();
  }

  /** Returns whether any form has changed. */
  boolean any() {
    return pairs.values().stream().anyMatch(pair -> !pair.same());
  }

  /** Returns whether the forms among which the step is chosen for a train have changed. */
  // The very form is meant, of which there is one.
  @SuppressWarnings("ReferenceEquality")
  boolean reach(Request request, Plan plan) {
    StepKind kind = before.profile().kind();
    Optional<Format> wanted =
        kind instanceof Method ? Optional.ofNullable(plan.formats().get(kind)) : Optional.empty();
    boolean closed = StepSettings.of(plan, kind, FigureSource.NOMINAL).closed();
    List<StepForm> was = before.considered(wanted, request.equipment(), closed);
    List<StepForm> is = after.considered(wanted, request.equipment(), closed);
    boolean alike = was.size() == is.size();
    for (int i = 0; alike && i < was.size(); i++) {
      Pair pair = pairs.get(was.get(i));
      alike = pair != null && pair.after() == is.get(i) && pair.alike(request);
    }
    return !alike;
  }
}
