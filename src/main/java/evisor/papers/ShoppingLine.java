package evisor.papers;

import evisor.model.Figure;
import evisor.model.Range;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One item of a shopping list, for all samples that are processed together.
 *
 * @param item the item or device, as {@code prices.json} names it
 * @param label what it is called
 * @param steps numbers of the steps that use it, from 1
 * @param amount how many are used up; a part of one where one serves several times
 * @param pack how many are sold together, where it is known
 * @param price price of one in euro
 * @param factor how many times as much one costs in the grade that is asked for
 * @param costEur what is used up, in euro
 */
record ShoppingLine(
    String item,
    String label,
    List<Integer> steps,
    Range amount,
    Optional<Figure> pack,
    Figure price,
    Range factor,
    Range costEur) {

  private static final double ROUNDING = 1e-9;

  /** Returns how many whole ones have to be there. */
  long whole() {
    return (long) Math.ceil(amount.high() - ROUNDING);
  }

  /** Returns how many packs have to be bought, where it is known how they are sold. */
  Optional<Long> packs() {
    return packSize().map(size -> (whole() + size - 1) / size);
  }

  /** Returns how many are sold together, where it is known. */
  Optional<Long> packSize() {
    return pack.map(size -> (long) size.range().low());
  }

  /**
   * Returns what has to be paid in euro: for whole packs, or for whole ones where it is not known
   * how they are sold.
   */
  Range boughtEur() {
    long bought = packs().map(count -> count * packSize().orElseThrow()).orElse(whole());
    return price.range().times(factor).times(Range.of((double) bought));
  }

  /** Returns what so many sets of samples use up. */
  ShoppingLine times(double count) {
    Range often = Range.of(count);
    return new ShoppingLine(
        item, label, steps, amount.times(often), pack, price, factor, costEur.times(often));
  }

  /** Returns the line with what another step uses of the same. */
  ShoppingLine plus(ShoppingLine other) {
    List<Integer> both = Stream.concat(steps.stream(), other.steps.stream()).distinct().toList();
    return new ShoppingLine(
        item,
        label,
        both,
        amount.plus(other.amount),
        pack,
        price,
        factor,
        costEur.plus(other.costEur));
  }
}
