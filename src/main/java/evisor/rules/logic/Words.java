package evisor.rules.logic;

import java.util.BitSet;

/** Some of finitely many values, by their number; never changed once it is made. */
final class Words implements Values {

  /** Yes, where {@link #NO} is the other answer. */
  static final Words YES = of(2, 1);

  /** No. */
  static final Words NO = of(2, 0);

  /** Both. */
  static final Words EITHER = of(2, 0, 1);

  private final BitSet allowed;
  private final int size;

  /**
   * Takes the values.
   *
   * @param allowed the values, from 0; not to be changed any more
   * @param size how many there are in all
   */
  Words(BitSet allowed, int size) {
    this.allowed = allowed;
    this.size = size;
  }

  static Words of(int size, int... values) {
    BitSet allowed = new BitSet(size);
    for (int value : values) {
      allowed.set(value);
    }
    return new Words(allowed, size);
  }

  static Words all(int size) {
    BitSet allowed = new BitSet(size);
    allowed.set(0, size);
    return new Words(allowed, size);
  }

  @Override
  public Words and(Values other) {
    BitSet both = (BitSet) allowed.clone();
    both.and(((Words) other).allowed);
    return new Words(both, size);
  }

  @Override
  public Words not() {
    BitSet others = (BitSet) allowed.clone();
    others.flip(0, size);
    return new Words(others, size);
  }

  @Override
  public boolean none() {
    return allowed.isEmpty();
  }

  @Override
  public boolean within(Values others) {
    BitSet rest = (BitSet) allowed.clone();
    rest.andNot(((Words) others).allowed);
    return rest.isEmpty();
  }
}
