package evisor.process;

import evisor.model.Format;
import evisor.process.ColumnTarget.Column;
import evisor.process.StepForms.Choice;
import evisor.process.UnitOperation.Load;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * The forms that are chosen for the steps of requests that are worked by the same terms; made for
 * one thread. Most trains are prepared alike, so that a choice is worked out once for all that
 * enter a step with the same.
 */
final class FormCache {

  private final WorkTerms terms;
  private final IdentityHashMap<StepForms, OfStep> known = new IdentityHashMap<>();

  private final List<Sooner> compared = new ArrayList<>();

  /**
   * A choice that was made.
   *
   * @param choice the form with its run
   * @param settings what rules set of the step
   */
  record Chosen(Choice choice, StepSettings settings) {}

  /** A choice with what it depends on beside the terms and the settings. */
  private record Known(
      Optional<Format> wanted,
      double volumeMl,
      double proteinMg,
      Optional<Column> next,
      Chosen chosen) {}

  /**
   * What is known of one step.
   *
   * @param usual the forms that are considered where no rule says anything of them
   * @param made the choices that were made
   */
  private record OfStep(List<StepForm> usual, List<Known> made) {}

  /** Which of two choices is through first. */
  private record Sooner(Chosen one, Chosen other, Chosen first) {}

  /** Takes what all trains have in common. */
  FormCache(WorkTerms terms) {
    this.terms = terms;
  }

  /** Returns what all trains have in common. */
  WorkTerms terms() {
    return terms;
  }

  /**
   * Returns the choice for a step.
   *
   * @param wanted the form that a rule wants
   * @param volumeMl mL of one sample that enter it
   * @param proteinMgIn mg of protein in them, at most
   * @param following the column that comes next, where one does
   */
  Chosen of(
      StepForms forms,
      Optional<Format> wanted,
      double volumeMl,
      double proteinMgIn,
      Optional<Column> following,
      StepSettings settings) {
    // Most forms hang on neither, so that one choice serves whatever comes before and after.
    double proteinMg = forms.bindsProtein() ? proteinMgIn : 0;
    Optional<Column> next = forms.heeded(following);
    OfStep step = known.get(forms);
    if (step == null) {
      step = new OfStep(considered(forms, Optional.empty(), false), new ArrayList<>());
      known.put(forms, step);
    }
    for (Known one : step.made()) {
      if (one.volumeMl() == volumeMl
          && one.proteinMg() == proteinMg
          && one.wanted().equals(wanted)
          && one.next().equals(next)
          && one.chosen().settings().sameAs(settings)) {
        return one.chosen();
      }
    }
    Load load = new Load(volumeMl, terms.samples(), terms.rotor(), terms.gmp(), proteinMg, next);
    boolean closed = settings.closed();
    List<StepForm> considered =
        wanted.isEmpty() && !closed ? step.usual() : considered(forms, wanted, closed);
    Chosen chosen = new Chosen(forms.choose(considered, load, settings), settings);
    step.made().add(new Known(wanted, volumeMl, proteinMg, next, chosen));
    return chosen;
  }

  private List<StepForm> considered(StepForms forms, Optional<Format> wanted, boolean closed) {
    return forms.considered(wanted, terms.equipment(), closed);
  }

  /** Returns which of two choices of a step is to be preferred, with the bounds of both. */
  // The very choice is meant, which is made once for all that enter a step with the same.
  @SuppressWarnings("ReferenceEquality")
  Chosen sooner(StepForms forms, Chosen one, Chosen other) {
    for (Sooner known : compared) {
      if (known.one() == one && known.other() == other) {
        return known.first();
      }
    }
    Choice faster = forms.faster(one.choice(), other.choice());
    boolean first = faster.form() == one.choice().form();
    Chosen sooner = new Chosen(faster, first ? one.settings() : other.settings());
    compared.add(new Sooner(one, other, sooner));
    return sooner;
  }
}
