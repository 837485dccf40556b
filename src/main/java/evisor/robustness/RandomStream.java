package evisor.robustness;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Random numbers that depend on nothing but the seed, what is drawn and the number of the draw, so
 * that neither order nor thread matters and one more figure changes no other's values.
 */
final class RandomStream {

  private static final double UNIT = 0x1.0p-53;

  private final long seed;

  RandomStream(long seed) {
    this.seed = new SplittableRandom(seed).nextLong();
  }

  /** Returns the key of what is drawn; another for every id. */
  long key(String id) {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    return seed ^ UUID.nameUUIDFromBytes(bytes).getMostSignificantBits();
  }

  /** Returns a number from 0 to below 1, each as likely as the other. */
  static double even(long key, long draw) {
    return (new SplittableRandom(key + draw).nextLong() >>> 11) * UNIT;
  }

  /**
   * Returns a number of the standard normal distribution, by the transform of Box and Muller (1958,
   * Ann Math Statist 29:610).
   */
  static double normal(long key, long draw) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - even(key, 2 * draw)));
    return radius * StrictMath.cos(2 * StrictMath.PI * even(key, 2 * draw + 1));
  }
}
