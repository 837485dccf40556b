package evisor.rules.logic;

import java.util.BitSet;

/**
 * Some of finitely many values, by their number.
 *
 * @param allowed the values, from 0; not to be changed any more
 * @param size how many there are in all
 */
record WordSet(BitSet allowed, int size) implements ValueSet {

  /** Yes, where {@link #NO} is the other answer. */
  static final WordSet YES = of(2, 1);

  /** No. */
  static final WordSet NO = of(2, 0);

  /** Both. */
  static final WordSet EITHER = of(2, 0, 1);

  static WordSet of(int size, int... values) {
    BitSet allowed = new BitSet(size);
    for (int value : values) {
      allowed.set(value);
    }
    return new WordSet(allowed, size);
  }

  static WordSet all(int size) {
    BitSet allowed = new BitSet(size);
    allowed.set(0, size);
    return new WordSet(allowed, size);
  }

  @Override
  public WordSet and(ValueSet other) {
    BitSet both = (BitSet) allowed.clone();
    both.and(((WordSet) other).allowed);
    return new WordSet(both, size);
  }

  @Override
  public WordSet not() {
    BitSet others = (BitSet) allowed.clone();
    others.flip(0, size);
    return new WordSet(others, size);
  }

  @Override
  public boolean none() {
    return allowed.isEmpty();
  }

  @Override
  public boolean within(ValueSet others) {
    BitSet rest = (BitSet) allowed.clone();
    rest.andNot(((WordSet) others).allowed);
    return rest.isEmpty();
  }
}
