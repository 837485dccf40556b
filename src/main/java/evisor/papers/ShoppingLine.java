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
    Optional<Integer> pack,
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
    return pack.map(size -> (whole() + size - 1) / size);
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
