package evisor.process;

import evisor.knowledge.Rotor;
import evisor.model.Format;
import evisor.model.Gmp;
import evisor.model.Request;
import evisor.process.ColumnTarget.Column;
import evisor.process.StepForms.Choice;
import evisor.process.UnitOperation.Load;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * The forms that are chosen for the steps of one request; made for one thread. Most trains are
 * prepared alike, so that a choice is worked out once for all that enter a step with the same.
 */
final class FormCache {

  private final Request request;
  private final Optional<Rotor> rotor;
  private final IdentityHashMap<StepForms, List<Known>> known = new IdentityHashMap<>();

  /** A choice with what it depends on beside the request. */
  private record Known(
      Optional<Format> wanted,
      double volumeMl,
      double proteinMg,
      Optional<Column> next,
      Settings settings,
      Choice choice) {}

  /**
   * Takes what all trains have in common.
   *
   * @param rotor the ultracentrifuge's rotor, where the request names one that is known
   */
  FormCache(Request request, Optional<Rotor> rotor) {
    this.request = request;
    this.rotor = rotor;
  }

  /**
   * Returns the choice for a step.
   *
   * @param wanted the form that a rule wants
   * @param volumeMl mL of one sample that enter it
   * @param proteinMg mg of protein in them, at most
   * @param next the column that comes next, where one does
   */
  Choice of(
      StepForms forms,
      Optional<Format> wanted,
      double volumeMl,
      double proteinMg,
      Optional<Column> next,
      Settings settings) {
    List<Known> made = known.computeIfAbsent(forms, first -> new ArrayList<>());
    for (Known one : made) {
      if (one.volumeMl() == volumeMl
          && one.proteinMg() == proteinMg
          && one.wanted().equals(wanted)
          && one.next().equals(next)
          && one.settings().sameAs(settings)) {
        return one.choice();
      }
    }
    Load load =
        new Load(
            volumeMl, request.samplesTogether(), rotor, request.gmp() == Gmp.FULL, proteinMg, next);
    Choice choice = forms.choose(wanted, request.equipment(), load, settings);
    made.add(new Known(wanted, volumeMl, proteinMg, next, settings, choice));
    return choice;
  }
}
