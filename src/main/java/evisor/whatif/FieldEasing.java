package evisor.whatif;

import evisor.model.Term;
import evisor.request.FieldValue.Words;
import evisor.request.RequestField;
import evisor.whatif.FieldCandidates.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How one field of a request is eased so that a condition that excludes a train fails. */
sealed interface FieldEasing {

  /** Returns the field. */
  RequestField field();

  /** Returns how far it goes, to put easings of one field in order. */
  int far();

  /** Returns the easing that does what both do; empty where they contradict each other. */
  Optional<FieldEasing> and(FieldEasing other);

  /**
   * Another word, by its place among alternatives.
   *
   * @param field the field
   * @param nearestFirst the alternatives
   * @param far the place of the one chosen, from 0
   */
  record Step(RequestField field, List<List<FieldChange>> nearestFirst, int far)
      implements FieldEasing {

    List<FieldChange> changes() {
      return nearestFirst.get(far);
    }

    @Override
    public Optional<FieldEasing> and(FieldEasing other) {
      if (other instanceof Step step && step.nearestFirst.equals(nearestFirst)) {
        return Optional.of(step.far > far ? step : this);
      }
      return Optional.empty();
    }
  }

  /**
   * A list with some words left out and others added.
   *
   * @param field the field
   * @param held the words that it holds
   * @param out words to leave out
   * @param in words to add
   * @param all every word that it may hold, in the order in which it is written
   */
  record Exchange(
      RequestField field, List<Term> held, List<Term> out, List<Term> in, List<Term> all)
      implements FieldEasing {

    FieldChange change() {
      List<Term> kept = new ArrayList<>();
      for (Term word : all) {
        if (in.contains(word) || (held.contains(word) && !out.contains(word))) {
          kept.add(word);
        }
      }
      return new FieldChange(field, Optional.of(new Words(held)), Optional.of(Words.of(kept)));
    }

    @Override
    public int far() {
      return out.size() + in.size();
    }

    @Override
    public Optional<FieldEasing> and(FieldEasing other) {
      if (other instanceof Exchange more && more.field == field) {
        return Optional.of(
            new Exchange(field, held, joined(out, more.out), joined(in, more.in), all));
      }
      return Optional.empty();
    }

    private List<Term> joined(List<Term> one, List<Term> other) {
      List<Term> both = new ArrayList<>();
      for (Term word : all) {
        if (one.contains(word) || other.contains(word)) {
          both.add(word);
        }
      }
      return List.copyOf(both);
    }
  }

  /**
   * A number that is raised or lowered as far as it takes.
   *
   * @param numbers the numbers and where they begin
   * @param up whether it is raised
   */
  record Slide(Numbers numbers, boolean up) implements FieldEasing {

    @Override
    public RequestField field() {
      return numbers.steps().field();
    }

    @Override
    public int far() {
      return 0;
    }

    @Override
    public Optional<FieldEasing> and(FieldEasing other) {
      return other.equals(this) ? Optional.of(this) : Optional.empty();
    }
  }
}
