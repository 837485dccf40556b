package evisor.whatif;

import evisor.model.Request;
import evisor.whatif.Row.Numbers;
import evisor.whatif.WhatIf.Border;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Finds the nearest changes of one request that make a difference. */
final class Search {

  /** Both sides of a border lie no further apart than this. */
  private static final BigDecimal CLOSE = new BigDecimal("1.02");

  /** A change by more than four powers of ten makes another question of a request. */
  private static final BigDecimal FARTHEST = BigDecimal.valueOf(10_000);

  private static final MathContext RATIO = MathContext.DECIMAL64;

  private final Draft draft;
  private final Predicate<Request> same;

  /**
   * Takes what is searched.
   *
   * @param draft the request about which is searched
   * @param same whether a request is still answered like that one
   */
  Search(Draft draft, Predicate<Request> same) {
    this.draft = draft;
    this.same = same;
  }

  /** Returns the first of some alternatives, the nearest first, that makes a difference. */
  Optional<Found> nearest(List<List<Change>> alternatives) {
    for (List<Change> changes : alternatives) {
      Optional<Request> changed = draft.with(changes);
      if (changed.isPresent() && !same.test(changed.get())) {
        return Optional.of(new Found(changes, Optional.empty(), draft.request(), changed.get()));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns where the answer changes along an axis, at most once each way, the nearer first.
   *
   * @param axis the axis
   * @param from what the field holds; empty where it is absent
   * @param start where the search begins: what the field holds, or where it is absent a value that
   *     is likely to leave the answer as it is
   */
  List<Found> borders(Axis axis, Optional<Value> from, BigDecimal start) {
    List<Found> found = new ArrayList<>();
    Optional<BigDecimal> anchor = from.isPresent() ? Optional.of(start) : anchor(axis, from, start);
    if (anchor.isPresent()) {
      border(axis, from, anchor.get(), Axis::above).ifPresent(found::add);
      border(axis, from, anchor.get(), Axis::below).ifPresent(found::add);
    }
    if (found.size() == 2
        && distance(found.get(1), anchor.orElseThrow())
                .compareTo(distance(found.get(0), anchor.orElseThrow()))
            < 0) {
      return List.of(found.get(1), found.get(0));
    }
    return found;
  }

  /** Returns where the answer changes one way from a number that the request holds. */
  Optional<Found> border(Numbers numbers, boolean up) {
    return border(numbers.axis(), numbers.from(), numbers.start(), up ? Axis::above : Axis::below);
  }

  private static BigDecimal distance(Found found, BigDecimal anchor) {
    Border border = found.border().orElseThrow();
    return border.above().number().compareTo(anchor) > 0
        ? border.above().number().divide(anchor, RATIO)
        : anchor.divide(border.below().number(), RATIO);
  }

  /** Returns the value nearest to the start with which the answer is that of the request. */
  private Optional<BigDecimal> anchor(Axis axis, Optional<Value> from, BigDecimal start) {
    for (UnaryOperator<BigDecimal> way :
        List.<UnaryOperator<BigDecimal>>of(Axis::above, Axis::below)) {
      for (BigDecimal value = start; near(value, start); value = way.apply(value)) {
        Optional<Request> changed = at(axis, from, value);
        if (changed.isPresent() && same.test(changed.get())) {
          return Optional.of(value);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Found> border(
      Axis axis, Optional<Value> from, BigDecimal start, UnaryOperator<BigDecimal> way) {
    BigDecimal last = start;
    for (BigDecimal value = way.apply(start); near(value, start); value = way.apply(value)) {
      Optional<Request> changed = at(axis, from, value);
      if (changed.isEmpty()) {
        return Optional.empty();
      }
      if (!same.test(changed.get())) {
        return Optional.of(closed(axis, from, last, value));
      }
      last = value;
    }
    return Optional.empty();
  }

  /** Returns whether a value is so near to a start that it is searched. */
  static boolean near(BigDecimal value, BigDecimal start) {
    return value.multiply(FARTHEST).compareTo(start) >= 0
        && start.multiply(FARTHEST).compareTo(value) >= 0;
  }

  /** Closes in on the border between a value that leaves the answer and one that changes it. */
  private Found closed(Axis axis, Optional<Value> from, BigDecimal leaves, BigDecimal changes) {
    BigDecimal near = leaves;
    BigDecimal far = changes;
    while (near.max(far).compareTo(near.min(far).multiply(CLOSE)) > 0) {
      Optional<BigDecimal> between = axis.between(near.min(far), near.max(far));
      if (between.isEmpty()) {
        break;
      }
      Request tried = at(axis, from, between.get()).orElseThrow();
      if (same.test(tried)) {
        near = between.get();
      } else {
        far = between.get();
      }
    }
    return new Found(
        List.of(new Change(axis.field(), from, Optional.of(axis.value(far)))),
        Optional.of(new Border(axis.value(near.min(far)), axis.value(near.max(far)))),
        at(axis, from, near).orElseThrow(),
        at(axis, from, far).orElseThrow());
  }

  private Optional<Request> at(Axis axis, Optional<Value> from, BigDecimal value) {
    return draft.with(List.of(new Change(axis.field(), from, Optional.of(axis.value(value)))));
  }
}
