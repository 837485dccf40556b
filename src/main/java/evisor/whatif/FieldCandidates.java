package evisor.whatif;

import evisor.request.FieldValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Changes of one field that are tried one after the other. */
sealed interface FieldCandidates {

  /** Returns the changes found in this row, the nearest first. */
  List<FoundChange> search(ChangeSearch search);

  /** Alternatives, the nearest first; the first that changes the leader is found. */
  record Alternatives(List<List<FieldChange>> nearestFirst) implements FieldCandidates {
    @Override
    public List<FoundChange> search(ChangeSearch search) {
      return search.nearest(nearestFirst).map(List::of).orElse(List.of());
    }
  }

  /**
   * Numbers, both ways from a start.
   *
   * @param steps the numbers that are tried
   * @param from what the field holds; empty where it is absent
   * @param start where the search begins
   */
  record Numbers(NumberSteps steps, Optional<FieldValue> from, BigDecimal start)
      implements FieldCandidates {

    /** Returns the change to a number. */
    FieldChange to(BigDecimal value) {
      return new FieldChange(steps.field(), from, Optional.of(steps.value(value)));
    }

    @Override
    public List<FoundChange> search(ChangeSearch search) {
      return search.borders(this);
    }
  }
}
