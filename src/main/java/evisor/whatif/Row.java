package evisor.whatif;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Changes of one field that are tried one after the other. */
sealed interface Row {

  /** Returns the changes found in this row, the nearest first. */
  List<Found> search(Search search);

  /** Alternatives, the nearest first; the first that changes the leader is found. */
  record Alternatives(List<List<Change>> nearestFirst) implements Row {
    @Override
    public List<Found> search(Search search) {
      return search.nearest(nearestFirst).map(List::of).orElse(List.of());
    }
  }

  /**
   * Numbers along an axis, both ways from a start.
   *
   * @param axis the axis
   * @param from what the field holds; empty where it is absent
   * @param start where the search begins
   */
  record Numbers(Axis axis, Optional<Value> from, BigDecimal start) implements Row {
    @Override
    public List<Found> search(Search search) {
      return search.borders(axis, from, start);
    }
  }
}
