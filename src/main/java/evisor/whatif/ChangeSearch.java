package evisor.whatif;

import evisor.request.AskedRequest;
import evisor.whatif.FieldCandidates.Numbers;
import evisor.whatif.WhatIf.Border;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Finds the nearest changes of one request that make a difference. */
final class ChangeSearch {

  /** Both sides of a border lie no further apart than this. */
  private static final BigDecimal CLOSE = new BigDecimal("1.02");

  /** A change by more than a power of ten makes another question of a request. */
  static final BigDecimal NEAR = BigDecimal.TEN;

  /** Where nothing is feasible, what would be is worth saying however far it is. */
  static final BigDecimal FAR = BigDecimal.valueOf(10_000);

  private static final MathContext RATIO = MathContext.DECIMAL64;

  private final ChangedRequests draft;
  private final Predicate<AskedRequest> same;
  private final BigDecimal farthest;

  /**
   * Takes what is searched.
   *
   * @param draft the request about which is searched
   * @param same whether a request is still answered like that one
   * @param farthest the factor by which a number is changed at most
   */
  ChangeSearch(ChangedRequests draft, Predicate<AskedRequest> same, BigDecimal farthest) {
    this.draft = draft;
    this.same = same;
    this.farthest = farthest;
  }

  /** Returns the first of some alternatives, the nearest first, that makes a difference. */
  Optional<FoundChange> nearest(List<List<FieldChange>> alternatives) {
    for (List<FieldChange> changes : alternatives) {
      Optional<AskedRequest> changed = draft.with(changes);
      if (changed.isPresent() && !same.test(changed.get())) {
        return Optional.of(
            new FoundChange(changes, Optional.empty(), draft.request(), changed.get()));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns where the answer changes along the numbers of a field, at most once each way, the
   * nearer first.
   *
   * @param numbers where the search begins: with what the field holds, or where it is absent with a
   *     value that is likely to leave the answer as it is
   */
  List<FoundChange> borders(Numbers numbers) {
    List<FoundChange> found = new ArrayList<>();
    Optional<BigDecimal> anchor =
        numbers.from().isPresent() ? Optional.of(numbers.start()) : anchor(numbers);
    if (anchor.isPresent()) {
      border(numbers, anchor.get(), NumberSteps::above).ifPresent(found::add);
      border(numbers, anchor.get(), NumberSteps::below).ifPresent(found::add);
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
  Optional<FoundChange> border(Numbers numbers, boolean up) {
    return border(numbers, numbers.start(), up ? NumberSteps::above : NumberSteps::below);
  }

  private static BigDecimal distance(FoundChange found, BigDecimal anchor) {
    Border border = found.border().orElseThrow();
    return border.above().number().compareTo(anchor) > 0
        ? border.above().number().divide(anchor, RATIO)
        : anchor.divide(border.below().number(), RATIO);
  }

  /** Returns the value nearest to the start with which the answer is that of the request. */
  private Optional<BigDecimal> anchor(Numbers numbers) {
    BigDecimal start = numbers.start();
    for (UnaryOperator<BigDecimal> way :
        List.<UnaryOperator<BigDecimal>>of(NumberSteps::above, NumberSteps::below)) {
      for (BigDecimal value = start; near(value, start, farthest); value = way.apply(value)) {
        Optional<AskedRequest> changed = at(numbers, value);
        if (changed.isPresent() && same.test(changed.get())) {
          return Optional.of(value);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<FoundChange> border(
      Numbers numbers, BigDecimal start, UnaryOperator<BigDecimal> way) {
    BigDecimal last = start;
    for (BigDecimal value = way.apply(start);
        near(value, start, farthest);
        value = way.apply(value)) {
      Optional<AskedRequest> changed = at(numbers, value);
      if (changed.isEmpty()) {
        return Optional.empty();
      }
      if (!same.test(changed.get())) {
        return Optional.of(closed(numbers, last, value));
      }
      last = value;
    }
    return Optional.empty();
  }

  /** Returns whether a value is so near to a start that it is searched. */
  static boolean near(BigDecimal value, BigDecimal start, BigDecimal farthest) {
    return value.multiply(farthest).compareTo(start) >= 0
        && start.multiply(farthest).compareTo(value) >= 0;
  }

  /** Closes in on the border between a value that leaves the answer and one that changes it. */
  private FoundChange closed(Numbers numbers, BigDecimal leaves, BigDecimal changes) {
    NumberSteps steps = numbers.steps();
    BigDecimal near = leaves;
    BigDecimal far = changes;
    while (near.max(far).compareTo(near.min(far).multiply(CLOSE)) > 0) {
      Optional<BigDecimal> between = steps.between(near.min(far), near.max(far));
      if (between.isEmpty()) {
        break;
      }
      AskedRequest tried = at(numbers, between.get()).orElseThrow();
      if (same.test(tried)) {
        near = between.get();
      } else {
        far = between.get();
      }
    }
    return new FoundChange(
        List.of(numbers.to(far)),
        Optional.of(new Border(steps.value(near.min(far)), steps.value(near.max(far)))),
        at(numbers, near).orElseThrow(),
        at(numbers, far).orElseThrow());
  }

  private Optional<AskedRequest> at(Numbers numbers, BigDecimal value) {
    return draft.with(List.of(numbers.to(value)));
  }
}
