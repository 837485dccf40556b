package evisor.replay;

/**
 * The digest of one maker of an answer, then and now.
 *
 * @param maker what it is the digest of
 * @param then what the answer names, in hexadecimal; empty where it names none
 * @param now what it is now; empty where there is none
 */
public record MakerDigest(Maker maker, String then, String now) {

  /** Returns whether the maker is another one, as far as the answer tells. */
  public boolean differs() {
    return !then.isEmpty() && !then.equals(now);
  }
}
